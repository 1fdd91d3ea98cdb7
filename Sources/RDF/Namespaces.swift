/// The terms of `rdf:` that the code names.
public enum RDFVocabulary {
  /// What the terms' IRIs begin with (prefix `rdf`).
  public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// From a thing to its class; `a` in Turtle and SPARQL.
  public static let type = IRI(namespace + "type")
  /// From a cell of a list to its element.
  public static let first = IRI(namespace + "first")
  /// From a cell of a list to the next one.
  public static let rest = IRI(namespace + "rest")
  /// The empty list, and the end of every other.
  public static let `nil` = IRI(namespace + "nil")
  /// The datatype of literals with a language tag.
  public static let langString = IRI(namespace + "langString")
  /// From a structured value, such as a compound literal, to its principal part.
  public static let value = IRI(namespace + "value")
  /// The language tag of a compound literal (JSON-LD 1.1).
  public static let language = IRI(namespace + "language")
  /// The base direction of a compound literal: `ltr` or `rtl` (JSON-LD 1.1).
  public static let direction = IRI(namespace + "direction")
  /// The datatype of JSON literals (JSON-LD 1.1).
  public static let json = IRI(namespace + "JSON")
}

/// The terms of `rdfs:` that the code names.
public enum RDFSVocabulary {
  /// What the terms' IRIs begin with (prefix `rdfs`).
  public static let namespace = "http://www.w3.org/2000/01/rdf-schema#"
  /// A name of a thing for people to read.
  public static let label = IRI(namespace + "label")
  /// A description of a thing for people to read.
  public static let comment = IRI(namespace + "comment")
  /// From a class to one that holds all its members.
  public static let subClassOf = IRI(namespace + "subClassOf")
  /// From a property to one that holds wherever it does.
  public static let subPropertyOf = IRI(namespace + "subPropertyOf")
}

/// The XML Schema datatypes that the code names.
public enum XSD {
  /// What the datatypes' IRIs begin with (prefix `xsd`).
  public static let namespace = "http://www.w3.org/2001/XMLSchema#"
  /// Text: the datatype of literals that are written without one.
  public static let string = IRI(namespace + "string")
  /// `true` and `false`.
  public static let boolean = IRI(namespace + "boolean")
  /// Whole numbers of any size.
  public static let integer = IRI(namespace + "integer")
  /// Numbers with a decimal point, exact.
  public static let decimal = IRI(namespace + "decimal")
  /// 64-bit floating-point numbers.
  public static let double = IRI(namespace + "double")
  /// 32-bit floating-point numbers.
  public static let float = IRI(namespace + "float")
  /// A day: `2021-02-26`.
  public static let date = IRI(namespace + "date")
  /// A day and a time on it: `2021-02-26T09:30:00`.
  public static let dateTime = IRI(namespace + "dateTime")
  /// A year: `2021`.
  public static let gYear = IRI(namespace + "gYear")
  /// A month of a year: `2021-02`.
  public static let gYearMonth = IRI(namespace + "gYearMonth")
  /// A day of no known year: `--02-26`.
  public static let gMonthDay = IRI(namespace + "gMonthDay")
}
