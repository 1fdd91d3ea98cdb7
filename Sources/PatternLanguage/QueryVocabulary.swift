import QueryAlgebra
import RDF

/// The words that queries may use for the classes and properties of a graph, in any language.
public struct QueryVocabulary: Hashable, Sendable {
  /// What the values of a property are, where the graph's context says so; it decides how they compare.
  public enum ValueKind: Hashable, Sendable {
    /// Dates of any precision: they compare by calendar.
    case date
    case number
    case text
    /// Text with a language tag, which compares by its characters.
    case taggedText
    /// Other things of the graph.
    case node
    case unknown
  }

  /// A property, and which way a word reads it.
  public struct Property: Hashable, Sendable {
    public var iri: IRI
    /// Whether the word reads the property from object to subject, as `attended` does `schema:attendee`.
    public var isReverse: Bool
    public var values: ValueKind

    public init(_ iri: IRI, isReverse: Bool = false, values: ValueKind = .unknown) {
      self.iri = iri
      self.isReverse = isReverse
      self.values = values
    }
  }

  /// The class that each word names.
  public var classes: [String: IRI]
  /// The property that each word names.
  public var properties: [String: Property]
  /// The sub-classes of a class, at any depth, that a label stands for too. Classes whose members always carry the
  /// class itself beside need no entry, and queries are faster without one.
  public var subclasses: [IRI: [IRI]]
  /// The sub-properties of a property, at any depth, that a word stands for too; as for classes, only those are needed
  /// that are not always stated beside the property itself.
  public var subproperties: [IRI: [IRI]]

  public init(
    classes: [String: IRI] = [:], properties: [String: Property] = [:], subclasses: [IRI: [IRI]] = [:],
    subproperties: [IRI: [IRI]] = [:]
  ) {
    self.classes = classes
    self.properties = properties
    self.subclasses = subclasses
    self.subproperties = subproperties
  }
}

extension QueryVocabulary {
  /// A term of a JSON-LD `@context`, as plain values.
  public struct ContextTerm: Hashable, Sendable {
    public var word: String
    public var iri: IRI
    /// Whether the term is defined by `@reverse`.
    public var isReverse: Bool
    /// The datatype or the keyword (`@id`, `@vocab`) of its `@type`, where it has one.
    public var type: String?
    /// Whether it has an `@language` other than null.
    public var hasLanguage: Bool

    public init(
      word: String, iri: IRI, isReverse: Bool = false, type: String? = nil, hasLanguage: Bool = false
    ) {
      self.word = word
      self.iri = iri
      self.isReverse = isReverse
      self.type = type
      self.hasLanguage = hasLanguage
    }
  }

  /// The words of a JSON-LD context.
  ///
  /// A term names a class where `isClass` says so of its IRI, and a property otherwise. Where nothing is said, a term
  /// is taken for a class when the last part of its IRI begins with a capital letter, as in every ontology in use here.
  public init(context terms: some Sequence<ContextTerm>, isClass: (IRI) -> Bool = QueryVocabulary.looksLikeClass) {
    self.init()
    for term in terms {
      if !term.isReverse, isClass(term.iri) {
        classes[term.word] = term.iri
      } else {
        properties[term.word] = Property(term.iri, isReverse: term.isReverse, values: Self.values(of: term))
      }
    }
  }

  /// Whether the last part of an IRI begins with a capital letter.
  public static func looksLikeClass(_ iri: IRI) -> Bool {
    let name = iri.string.split { $0 == "/" || $0 == "#" }.last ?? ""
    return name.first?.isUppercase == true
  }

  private static let numbers: Set<String> = Set([XSD.integer, XSD.decimal, XSD.double, XSD.float].map(\.string))
  private static let dates: Set<String> = Set(
    [XSD.date, XSD.dateTime, XSD.gYear, XSD.gYearMonth, XSD.gMonthDay].map(\.string))

  private static func values(of term: ContextTerm) -> ValueKind {
    if term.hasLanguage { return .taggedText }
    guard let type = term.type else { return term.isReverse ? .node : .unknown }
    if type == "@id" || type == "@vocab" { return .node }
    if dates.contains(type) { return .date }
    if numbers.contains(type) { return .number }
    return type == XSD.string.string ? .text : .unknown
  }

  /// Says of properties what their values are; properties that no word names are passed over.
  public mutating func setValues(_ kind: ValueKind, of iris: some Sequence<IRI>) {
    let wanted = Set(iris)
    for (word, property) in properties where !property.isReverse && wanted.contains(property.iri) {
      properties[word]?.values = kind
    }
  }
}
