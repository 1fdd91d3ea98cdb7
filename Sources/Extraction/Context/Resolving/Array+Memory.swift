extension Array {
  /// Forgets all but so many of the last elements, once they are twice as many. O(1) an element added, on the whole.
  mutating func forget(butLast memory: Int) {
    if count > 2 * memory { removeFirst(count - memory) }
  }
}
