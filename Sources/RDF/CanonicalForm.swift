/// The canonical N-Quads form of terms and quads (RDF Dataset Canonicalization, section 5): one space between terms,
/// and the fewest escapes. It is the one spelling of a term in N-Triples and N-Quads throughout the project.
public enum CanonicalForm {
  /// The bytes of a literal that must be escaped: `"`, `\`, the control characters and DEL.
  @inlinable
  public static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  /// The escape of a byte for which `needsEscape` holds.
  public static func escape(_ byte: UInt8) -> StaticString {
    switch byte {
    case 0x08: #"\b"#
    case 0x09: #"\t"#
    case 0x0A: #"\n"#
    case 0x0C: #"\f"#
    case 0x0D: #"\r"#
    case 0x22: #"\""#
    case 0x5C: #"\\"#
    default: numericEscapes[byte == 0x7F ? 0x20 : Int(byte & 0x1F)]
    }
  }

  private static let numericEscapes: [StaticString] = [
    #"\u0000"#, #"\u0001"#, #"\u0002"#, #"\u0003"#, #"\u0004"#, #"\u0005"#, #"\u0006"#, #"\u0007"#,
    #"\u0008"#, #"\u0009"#, #"\u000A"#, #"\u000B"#, #"\u000C"#, #"\u000D"#, #"\u000E"#, #"\u000F"#,
    #"\u0010"#, #"\u0011"#, #"\u0012"#, #"\u0013"#, #"\u0014"#, #"\u0015"#, #"\u0016"#, #"\u0017"#,
    #"\u0018"#, #"\u0019"#, #"\u001A"#, #"\u001B"#, #"\u001C"#, #"\u001D"#, #"\u001E"#, #"\u001F"#, #"\u007F"#,
  ]

  /// Appends a lexical form with its escapes, without the quotes around it.
  static func appendEscaped(_ text: String, to output: inout String) {
    var text = text
    let escaped: String? = text.withUTF8 { bytes in
      guard bytes.contains(where: needsEscape) else { return nil }
      var result: [UInt8] = []
      for byte in bytes {
        if needsEscape(byte) {
          escape(byte).withUTF8Buffer { result.append(contentsOf: $0) }
        } else {
          result.append(byte)
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
    output += escaped ?? text
  }
}

extension Term: CustomStringConvertible {
  /// The canonical N-Quads form of this term.
  public var description: String {
    var result = ""
    appendCanonicalForm(to: &result)
    return result
  }

  /// Appends the canonical N-Quads form of this term; blank nodes are labelled by `label`.
  func appendCanonicalForm(to output: inout String, label: (BlankNode) -> String = { $0.label }) {
    switch self {
    case .iri(let iri):
      output += "<"
      output += iri.string
      output += ">"
    case .blankNode(let node):
      output += "_:"
      output += label(node)
    case .literal(let literal):
      output += "\""
      CanonicalForm.appendEscaped(literal.lexicalForm, to: &output)
      output += "\""
      switch literal.qualifier {
      case .language(let tag):
        output += "@"
        output += tag
      case .datatype(XSD.string):
        break
      case .datatype(let datatype):
        output += "^^<"
        output += datatype.string
        output += ">"
      }
    }
  }
}

extension Quad: CustomStringConvertible {
  /// The canonical N-Quads form of this quad, without the line break.
  public var description: String {
    var result = ""
    appendCanonicalForm(to: &result) { $0.label }
    return result
  }

  /// Appends the canonical N-Quads form of this quad, without the line break; blank nodes are labelled by `label`.
  func appendCanonicalForm(to output: inout String, label: (BlankNode) -> String) {
    subject.appendCanonicalForm(to: &output, label: label)
    output += " <"
    output += predicate.string
    output += "> "
    object.appendCanonicalForm(to: &output, label: label)
    if let graphName {
      output += " "
      graphName.appendCanonicalForm(to: &output, label: label)
    }
    output += " ."
  }
}
