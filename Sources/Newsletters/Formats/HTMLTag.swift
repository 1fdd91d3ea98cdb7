/// A tag of an HTML page.
struct HTMLTag {
  /// In lower case.
  private(set) var name = ""
  private(set) var isEnd = false
  /// The values of `class`, `id` and `role`, in lower case, with spaces between them.
  private(set) var labels = ""
  /// The position after the tag.
  private(set) var end: Int

  /// The tag at a position where `<` stands, or `nil` if it is but a sign.
  ///
  /// A tag ends at the first `>`, whatever stands in quotation marks, and at the next `<`: damaged pages must not
  /// swallow their text.
  init?(_ scalars: [Unicode.Scalar], at position: Int) {
    var index = position + 1
    if index < scalars.count, scalars[index] == "/" {
      isEnd = true
      index += 1
    }
    guard index < scalars.count, scalars[index].isASCIILetter else { return nil }
    while index < scalars.count, scalars[index].isASCIILetter || scalars[index].isASCIIDigit {
      name.unicodeScalars.append(scalars[index])
      index += 1
    }
    name = name.lowercased()
    let attributesStart = index
    while index < scalars.count, scalars[index] != ">", scalars[index] != "<" { index += 1 }
    end = index < scalars.count && scalars[index] == ">" ? index + 1 : index
    if !isEnd { labels = Self.labels(scalars[attributesStart..<index]) }
  }

  private static func labels(_ attributes: ArraySlice<Unicode.Scalar>) -> String {
    guard attributes.contains("=") else { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: attributes.prefix(1024))
    let source = String(text).lowercased()
    var values: [String] = []
    var rest = Substring(source)
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        rest = rest.dropFirst()
        value = rest.prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 1)
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
      }
      if ["class", "id", "role"].contains(key) { values.append(String(value)) }
    }
    return values.joined(separator: " ")
  }
}
