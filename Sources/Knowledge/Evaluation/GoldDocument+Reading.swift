import Foundation

extension GoldDocument {
  /// A gold file that cannot be read.
  public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, where in the file, and what belongs there (`events[3].quote: a text is expected here`).
    public let description: String
  }

  /// Reads a gold file.
  /// - Throws: `FormatError` where it is no JSON, or a row lacks what it needs.
  public init(json: Data) throws {
    do {
      self = try JSONDecoder().decode(GoldDocument.self, from: json)
    } catch let error as DecodingError {
      throw FormatError(description: JSONDecodingFault.sentence(for: error) + Self.expectation(for: error))
    }
  }

  /// What a row needs, where the error is that it lacks something.
  private static func expectation(for error: DecodingError) -> String {
    guard case .keyNotFound(_, let context) = error else { return "" }
    let rows = context.codingPath.last { $0.intValue == nil }?.stringValue
    let needs =
      switch rows {
      case "persons": "a person has \"name\""
      case "organizations": "an organization has \"name\""
      case "structure": "a row of the structure has \"part\" and \"whole\""
      case "posts": "a post has \"person\", \"position\" and \"organization\""
      case "events": "an event has \"name\", \"kind\" and \"quote\""
      case "participants": "a participant has \"person\""
      default:
        "a gold file has \"document\" and the lists \"persons\", \"organizations\", \"structure\", \"posts\" and \"events\","
          + " each empty where there is nothing to find"
      }
    return "; " + needs
  }
}

extension KeyedDecodingContainer {
  /// What a list holds; nothing where it is absent or null.
  fileprivate func list<Value: Decodable>(_ key: Key) throws -> [Value] {
    try decodeIfPresent([Value].self, forKey: key) ?? []
  }

  /// Whether a key is there and true.
  fileprivate func flag(_ key: Key) throws -> Bool { try decodeIfPresent(Bool.self, forKey: key) ?? false }

  fileprivate func text(_ key: Key) throws -> String { try decode(String.self, forKey: key) }
}

extension GoldDocument: Decodable {
  private enum CodingKeys: String, CodingKey { case document, persons, organizations, structure, posts, events }

  /// Reads the object of a gold file; keys that scoring has no use for are passed over.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    document = try values.text(.document)
    persons = try values.decode([Person].self, forKey: .persons)
    organizations = try values.decode([Organization].self, forKey: .organizations)
    structure = try values.decode([Part].self, forKey: .structure)
    posts = try values.decode([Post].self, forKey: .posts)
    events = try values.decode([Event].self, forKey: .events)
  }
}

extension GoldDocument.Person: Decodable {
  private enum CodingKeys: String, CodingKey { case name, inName, optional }

  /// Reads a row of `persons`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.text(.name)
    let (isInName, isOptional) = (try values.flag(.inName), try values.flag(.optional))
    self.isOptional = isInName || isOptional
  }
}

extension GoldDocument.Organization: Decodable {
  private enum CodingKeys: String, CodingKey { case name, also, optional }

  /// Reads a row of `organizations`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.text(.name)
    alternateNames = try values.list(.also)
    isOptional = try values.flag(.optional)
  }
}

extension GoldDocument.Part: Decodable {
  private enum CodingKeys: String, CodingKey { case part, whole, optional }

  /// Reads a row of `structure`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    part = try values.text(.part)
    whole = try values.text(.whole)
    isOptional = try values.flag(.optional)
  }
}

extension GoldDocument.Post: Decodable {
  private enum CodingKeys: String, CodingKey {
    case person, position, organization, optional
    case alsoPosition = "also_position"
    case alsoOrganization = "also_organization"
  }

  /// Reads a row of `posts`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    person = try values.text(.person)
    positions = [try values.text(.position)] + (try values.list(.alsoPosition))
    organizations = [try values.text(.organization)] + (try values.list(.alsoOrganization))
    isOptional = try values.flag(.optional)
  }
}

extension GoldDocument.Event: Decodable {
  private enum CodingKeys: String, CodingKey {
    case name, also, kind, date, place, organizers, participants, bodies, quote, optional
  }

  /// Reads a row of `events`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.text(.name)
    alternateNames = try values.list(.also)
    kind = try values.text(.kind)
    date = try values.decodeIfPresent(String.self, forKey: .date)
    place = try values.decodeIfPresent(String.self, forKey: .place)
    organizers = try values.list(.organizers)
    participants = try values.list(.participants)
    bodies = try values.list(.bodies)
    quote = try values.text(.quote)
    isOptional = try values.flag(.optional)
  }
}

extension GoldDocument.Participant: Decodable {
  private enum CodingKeys: String, CodingKey { case person, roles, optional }

  /// Reads a row of an event's `participants`; who has no roles was there.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    person = try values.text(.person)
    roles = try values.decodeIfPresent([String].self, forKey: .roles) ?? ["attendee"]
    isOptional = try values.flag(.optional)
  }
}
