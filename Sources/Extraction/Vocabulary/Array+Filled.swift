extension Array {
  /// So many times one element.
  ///
  /// `Array(repeating:count:)` is not made for each type on its own: at each call it looks up the type of the storage,
  /// which takes longer than to fill an array of the length of a sentence.
  @inline(__always)
  static func filled(with element: Element, count: Int) -> [Element] {
    var array: [Element] = []
    array.reserveCapacity(count)
    array.append(contentsOf: repeatElement(element, count: count))
    return array
  }
}
