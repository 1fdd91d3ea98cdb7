/// The JSON Canonicalization Scheme (RFC 8785), the lexical form of `rdf:JSON` literals.
enum CanonicalJSON {
  /// The canonical text of a value: no spaces, members in the UTF-16 order of their names, numbers as ECMAScript writes
  /// doubles. A number beyond the range of doubles, for which the scheme has no form, keeps its written form.
  static func string(_ value: JSONValue) -> String {
    var output: [UInt8] = []
    append(value, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ value: JSONValue, to output: inout [UInt8]) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .boolean(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): output.append(contentsOf: form(of: number).utf8)
    case .string(let string): JSONWriter.appendQuoted(string, to: &output)
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (position, item) in items.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        append(item, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let object):
      append(object, to: &output)
    }
  }

  private static func append(_ object: JSONObject, to output: inout [UInt8]) {
    let members = object.members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
    output.append(UInt8(ascii: "{"))
    for (position, member) in members.enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      JSONWriter.appendQuoted(member.name, to: &output)
      output.append(UInt8(ascii: ":"))
      append(member.value, to: &output)
    }
    output.append(UInt8(ascii: "}"))
  }

  private static func form(of number: JSONNumber) -> String {
    let value = number.doubleValue
    return value.isFinite ? DecimalDigits(value).ecmaScriptForm : number.lexicalForm
  }
}
