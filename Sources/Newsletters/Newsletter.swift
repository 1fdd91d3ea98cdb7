/// One input file, read: what a stranger would see of its layout before reading a sentence.
public struct Newsletter: Hashable, Sendable {
  /// The path as given, relative to the corpus root.
  public var path: String
  /// The decoded text, which every offset counts in.
  public var text: SourceText
  /// SHA-256 of the file's bytes, in lower-case hexadecimal.
  public var sha256: String
  /// What the corpus manifest says of the file.
  public var manifest: ManifestEntry
  /// The articles and notices, in the order of the text.
  public var items: [Item]

  /// A newsletter of its parts.
  public init(
    path: String, text: SourceText, sha256: String, manifest: ManifestEntry = ManifestEntry(), items: [Item]
  ) {
    self.path = path
    self.text = text
    self.sha256 = sha256
    self.manifest = manifest
    self.items = items
  }
}

/// What the corpus manifest says of a file that the text itself may not: all optional.
public struct ManifestEntry: Hashable, Sendable {
  /// Who publishes the newsletter.
  public var publisher: String?
  /// The subdistrict or town that it is of (四平路街道): what 街道 and 镇 mean in it.
  public var subdistrict: String?
  /// The district or county that it is of: what 区 and 县 mean in it.
  public var district: String?
  /// The city that it is of: what 市 means in it.
  public var city: String?
  /// `2021`, `2021-02` or `2021-02-26`.
  public var issued: String?

  /// An entry that says what is given, and nothing of the rest.
  public init(
    publisher: String? = nil, subdistrict: String? = nil, district: String? = nil, city: String? = nil,
    issued: String? = nil
  ) {
    self.publisher = publisher
    self.subdistrict = subdistrict
    self.district = district
    self.city = city
    self.issued = issued
  }
}

/// One article, notice or captioned picture of an issue.
public struct Item: Hashable, Sendable {
  /// Headings, body and captions, in the order of the text.
  public var paragraphs: [Paragraph]
  /// Who wrote it and took its pictures.
  public var bylines: [Byline]
  /// The source range from the first character to the last.
  public var range: Range<Int>

  /// An item of its parts.
  public init(paragraphs: [Paragraph], bylines: [Byline], range: Range<Int>) {
    self.paragraphs = paragraphs
    self.bylines = bylines
    self.range = range
  }
}

/// A paragraph, mended where print or scanning broke it, cut into sentences.
public struct Paragraph: Hashable, Sendable {
  /// What a paragraph is for.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A heading, running text, and the words to a picture.
    case headline, body, caption
    /// A line that dates or credits the issue or item (`2021年3月5日 第12期`, `来源:…`).
    case dateline
  }

  /// What it is for.
  public var kind: Kind
  /// Its sentences, in the order of the text.
  public var sentences: [Passage]
  /// What a headline is among the headings of its item; `nil` for all else.
  public var rank: HeadingRank?
  /// Whether it is a line of a roster: names set in columns or behind a label.
  public var isOfRoster: Bool

  /// A paragraph of its sentences.
  public init(kind: Kind, sentences: [Passage], rank: HeadingRank? = nil, isOfRoster: Bool = false) {
    self.kind = kind
    self.sentences = sentences
    self.rank = rank
    self.isOfRoster = isOfRoster
  }
}

/// The place of a heading among the headings of an item.
public enum HeadingRank: String, Hashable, Sendable, Codable {
  /// 引题: above the headline, or the title of a column.
  case kicker
  /// The headline itself.
  case main
  /// 副题: below the headline, often after a dash.
  case subtitle
  /// Between the paragraphs of an item.
  case section
}

/// A credit line: who wrote an item or took its picture. Its names are part of no sentence.
public struct Byline: Hashable, Sendable {
  /// What is credited.
  public enum Role: String, Hashable, Sendable, Codable {
    /// Wrote it, took its pictures, or both.
    case writer, photographer, writerAndPhotographer
    /// Edited, checked, designed or published it.
    case editor
  }

  /// The full name, without inner spaces.
  public var name: String
  /// What is credited.
  public var role: Role
  /// The source range of the name.
  public var range: Range<Int>
  /// `true` for an office or a paper that signs (`(社区党建办)`, `(新民晚报)`), `false` for a person.
  public var isOrganization: Bool

  /// A credit of a person or an office.
  public init(name: String, role: Role, range: Range<Int>, isOrganization: Bool = false) {
    self.name = name
    self.role = role
    self.range = range
    self.isOrganization = isOrganization
  }
}
