import QueryAlgebra

/// The built-in functions that take values: their keywords and how many arguments they take (rule 121).
enum FunctionNames {
  struct Signature {
    var function: Function
    var arguments: ClosedRange<Int>
  }

  /// The keywords of a function, the one to write first, and how many arguments it takes.
  private static func entry(
    _ keywords: String, _ function: Function, _ arguments: ClosedRange<Int>
  ) -> (keywords: [String], signature: Signature) {
    (keywords.split(separator: " ").map(String.init), Signature(function: function, arguments: arguments))
  }

  private static let ofOne: [(String, Function)] = [
    ("STR", .str), ("LANG", .lang), ("DATATYPE", .datatype), ("IRI URI", .iri), ("ABS", .abs), ("CEIL", .ceil),
    ("FLOOR", .floor), ("ROUND", .round), ("STRLEN", .strlen), ("UCASE", .ucase), ("LCASE", .lcase),
    ("ENCODE_FOR_URI", .encodeForURI), ("YEAR", .year), ("MONTH", .month), ("DAY", .day), ("HOURS", .hours),
    ("MINUTES", .minutes), ("SECONDS", .seconds), ("TIMEZONE", .timezone), ("TZ", .tz), ("MD5", .md5),
    ("SHA1", .sha1), ("SHA256", .sha256), ("SHA384", .sha384), ("SHA512", .sha512), ("ISIRI ISURI", .isIRI),
    ("ISBLANK", .isBlank), ("ISLITERAL", .isLiteral), ("ISNUMERIC", .isNumeric),
  ]

  private static let ofTwo: [(String, Function)] = [
    ("LANGMATCHES", .langMatches), ("CONTAINS", .contains), ("STRSTARTS", .strStarts), ("STRENDS", .strEnds),
    ("STRBEFORE", .strBefore), ("STRAFTER", .strAfter), ("STRLANG", .strlang), ("STRDT", .strdt),
    ("SAMETERM", .sameTerm),
  ]

  private static let ofNone: [(String, Function)] = [
    ("RAND", .rand), ("NOW", .now), ("UUID", .uuid), ("STRUUID", .struuid),
  ]

  private static let all: [(keywords: [String], signature: Signature)] =
    ofOne.map { entry($0.0, $0.1, 1...1) } + ofTwo.map { entry($0.0, $0.1, 2...2) }
    + ofNone.map { entry($0.0, $0.1, 0...0) }
    + [
      entry("BNODE", .blankNode, 0...1), entry("CONCAT", .concat, 0...Int.max), entry("REGEX", .regex, 2...3),
      entry("SUBSTR", .substr, 2...3), entry("REPLACE", .replace, 3...4),
    ]

  static let byKeyword: [String: Signature] = {
    var signatures: [String: Signature] = [:]
    for entry in all {
      for keyword in entry.keywords { signatures[keyword] = entry.signature }
    }
    return signatures
  }()

  static let byFunction: [Function: String] = {
    var names: [Function: String] = [:]
    for entry in all { names[entry.signature.function] = entry.keywords.first }
    return names
  }()

  static let aggregates = ["COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"]

  /// The keywords of calls that are more than a function of values.
  static let special = ["BOUND", "COALESCE", "IF", "EXISTS", "NOT"]

  /// Whether a keyword begins a built-in call.
  static func isCall(_ keyword: String) -> Bool {
    byKeyword[keyword] != nil || aggregates.contains(keyword) || special.contains(keyword)
  }
}
