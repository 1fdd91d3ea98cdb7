import Foundation

/// What the user knows better: read from `corrections.json` and applied at every build.
///
/// ```json
/// {
///   "same":      [{"members": [{"person": "王伟", "file": "a.txt"}, {"person": "王伟", "file": "b.txt"}], "why": "…"}],
///   "different": [{"members": [{"person": "李明", "file": "a.txt"}, {"person": "李明", "file": "c.txt"}]}],
///   "rename":    [{"organization": "四平城管中队", "to": "四平路街道城管中队"}],
///   "drop":      [{"person": "高大上"}, {"person": "王伟", "position": "主任", "organization": "某办"}],
///   "add":       [{"person": "王伟", "position": "主任", "organization": "某办", "file": "a.txt", "quote": "主任王伟"}]
/// }
/// ```
/// Every list may be absent.
public struct Corrections: Hashable, Sendable, Codable {
  /// Mentions that are one thing.
  public var same: [Group]
  /// Mentions that are each another thing, however alike.
  public var different: [Group]
  /// Things that are called otherwise.
  public var rename: [Renaming]
  /// Facts that were read wrongly and go.
  public var drop: [Selector]
  /// Facts that were missed.
  public var add: [Addition]

  /// Corrections of the lists given.
  public init(
    same: [Group] = [], different: [Group] = [], rename: [Renaming] = [], drop: [Selector] = [],
    add: [Addition] = []
  ) {
    self.same = same
    self.different = different
    self.rename = rename
    self.drop = drop
    self.add = add
  }

  /// Which mentions are meant. With `position` it is a post, with `person` and `event` a participation.
  public struct Selector: Hashable, Sendable, Codable {
    /// The name of a person, as the text or the graph has it.
    public var person: String?
    /// A bare title: `副书记`.
    public var position: String?
    /// The name of a body.
    public var organization: String?
    /// The name of an event.
    public var event: String?
    /// Only in this file; in every file where it is `nil`.
    public var file: String?

    /// The mentions of which all that is given holds.
    public init(
      person: String? = nil, position: String? = nil, organization: String? = nil, event: String? = nil,
      file: String? = nil
    ) {
      self.person = person
      self.position = position
      self.organization = organization
      self.event = event
      self.file = file
    }
  }

  /// Things that are one, or that are each another.
  public struct Group: Hashable, Sendable, Codable {
    /// Two or more, each of which may match several mentions.
    public var members: [Selector]
    /// Why it is so, for whoever reads the corrections later.
    public var why: String?

    /// A group with the reason for it.
    public init(members: [Selector], why: String? = nil) {
      self.members = members
      self.why = why
    }
  }

  /// A person, organisation or event and the name that it is to have.
  public struct Renaming: Hashable, Sendable, Codable {
    /// The person to rename, by the present name.
    public var person: String?
    /// The body to rename, by the present name.
    public var organization: String?
    /// The event to rename, by the present name.
    public var event: String?
    /// Only in this file; in every file where it is `nil`.
    public var file: String?
    /// The new name.
    public var to: String

    /// The new name of what one of the first three names.
    public init(
      person: String? = nil, organization: String? = nil, event: String? = nil, file: String? = nil, to: String
    ) {
      self.person = person
      self.organization = organization
      self.event = event
      self.file = file
      self.to = to
    }

    var selector: Selector { Selector(person: person, organization: organization, event: event, file: file) }
  }

  /// A fact that was missed, with the words that say it.
  public struct Addition: Hashable, Sendable, Codable {
    /// The person who is missing, or whose post or presence is.
    public var person: String?
    /// The bare title of the post that is missing.
    public var position: String?
    /// The body that is missing, or that the post is in.
    public var organization: String?
    /// The event at which the person was.
    public var event: String?
    /// For a new organisation, one of the kinds of organisation (`government`, `party` …).
    public var kind: String?
    /// For an organisation, what it is a standing part of.
    public var parent: String?
    /// For a participation: `chair`, `speaker`, `lead`, `companion`, `guest`; an attendee where absent.
    public var roles: [String]?
    /// The path of the document that says so.
    public var file: String
    /// The words of the file that say so.
    public var quote: String
    /// Where the quote starts, in code points; found by searching the file where absent.
    public var start: Int?

    /// What is missing, and the words of a file that say it.
    public init(
      person: String? = nil, position: String? = nil, organization: String? = nil, event: String? = nil,
      kind: String? = nil, parent: String? = nil, roles: [String]? = nil, file: String, quote: String,
      start: Int? = nil
    ) {
      self.person = person
      self.position = position
      self.organization = organization
      self.event = event
      self.kind = kind
      self.parent = parent
      self.roles = roles
      self.file = file
      self.quote = quote
      self.start = start
    }
  }

  /// A file of corrections that cannot be read.
  public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and where in the document (`same[0].members[1]: …`).
    public let description: String
  }

  private enum CodingKeys: String, CodingKey, CaseIterable { case same, different, rename, drop, add }

  /// Decodes the lists, of which any may be absent; keys that none has are passed over.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    same = try container.decodeIfPresent([Group].self, forKey: .same) ?? []
    different = try container.decodeIfPresent([Group].self, forKey: .different) ?? []
    rename = try container.decodeIfPresent([Renaming].self, forKey: .rename) ?? []
    drop = try container.decodeIfPresent([Selector].self, forKey: .drop) ?? []
    add = try container.decodeIfPresent([Addition].self, forKey: .add) ?? []
  }

  /// Reads a `corrections.json`.
  /// - Throws: `FormatError` where it is no JSON, or has a list or key that corrections do not have.
  public init(json: Data) throws {
    do {
      self = try JSONDecoder().decode(Corrections.self, from: json)
      try CorrectionsKeys.check(json)
    } catch let error as DecodingError {
      throw FormatError(description: JSONDecodingFault.sentence(for: error))
    }
  }
}

/// Finds keys that corrections do not have, which decoding would pass over: a misspelt key must not be lost.
enum CorrectionsKeys {
  private static let selector: Set<String> = ["person", "position", "organization", "event", "file"]
  private static let known: [String: Set<String>] = [
    "same": ["members", "why"], "different": ["members", "why"], "drop": selector,
    "rename": ["person", "organization", "event", "file", "to"],
    "add": selector.union(["kind", "parent", "roles", "quote", "start"]),
  ]

  static func check(_ json: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: json) as? [String: Any] else { return }
    for (list, entries) in root.sorted(by: { $0.key < $1.key }) {
      guard let keys = known[list] else {
        throw Corrections.FormatError(
          description: "\"\(list)\" is none of the lists: same, different, rename, drop, add")
      }
      for (index, entry) in ((entries as? [[String: Any]]) ?? []).enumerated() {
        try check(entry, keys: keys, at: "\(list)[\(index)]")
        for (position, member) in ((entry["members"] as? [[String: Any]]) ?? []).enumerated() {
          try check(member, keys: selector, at: "\(list)[\(index)].members[\(position)]")
        }
      }
    }
  }

  private static func check(_ entry: [String: Any], keys: Set<String>, at place: String) throws {
    guard let unknown = entry.keys.sorted().first(where: { !keys.contains($0) }) else { return }
    throw Corrections.FormatError(
      description: "\(place): \"\(unknown)\" is none of its keys: \(keys.sorted().joined(separator: ", "))")
  }
}
