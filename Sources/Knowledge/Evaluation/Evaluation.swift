/// How well a graph says what gold says.
public struct Evaluation: Hashable, Sendable {
  /// Facts that are found, missed or made up.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case persons, organizations, structure, posts, events, participation
  }

  /// What is right or wrong of events and participants that were found.
  public enum Attribute: String, Hashable, Sendable, CaseIterable {
    case kind = "event kind"
    case date = "event date"
    case place = "event place"
    case organizer = "event organizer"
    case bodies = "event bodies"
    case role = "participant role"
  }

  /// The counts of one measure.
  public struct Tally: Hashable, Sendable {
    /// Facts that the graph has and gold has.
    public var hits = 0
    /// Facts that the graph has and gold has not.
    public var falseHits = 0
    /// Facts that gold has and the graph has not.
    public var misses = 0

    /// The share of what the graph has that is right; 1 where it has nothing.
    public var precision: Double { Self.ratio(hits, of: hits + falseHits) }
    /// The share of what is to be found that the graph has; 1 where there is nothing to be found.
    public var recall: Double { Self.ratio(hits, of: hits + misses) }
    /// The harmonic mean of both.
    public var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    private static func ratio(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
  }

  /// The counts of one attribute.
  public struct Accuracy: Hashable, Sendable {
    /// How often the graph says what gold says.
    public var right = 0
    /// How often gold says anything of something found.
    public var total = 0

    /// The share that is right; 1 where nothing was asked.
    public var ratio: Double { total == 0 ? 1 : Double(right) / Double(total) }
  }

  /// Something that is not as gold has it.
  public struct Finding: Hashable, Sendable {
    /// How it differs from gold, and in what.
    public enum Kind: Hashable, Sendable {
      case missed(Measure)
      case falseHit(Measure)
      case wrong(Attribute)
    }

    /// How it differs.
    public var kind: Kind
    /// The document's path.
    public var document: String
    /// What it is about, by name (a person, a position and a body).
    public var names: [String]
    /// Where the text says it: of a miss the words of gold, of a false hit the words it rests on. `nil` where the text
    /// has no such words.
    public var place: TextPlace?
  }

  private var tallies: [Measure: Tally] = [:]
  private var accuracies: [Attribute: Accuracy] = [:]
  /// In the order of the documents; in each by measure.
  public internal(set) var findings: [Finding] = []

  /// Nothing counted yet.
  public init() {}

  /// The counts of a measure.
  public internal(set) subscript(measure: Measure) -> Tally {
    get { tallies[measure] ?? Tally() }
    set { tallies[measure] = newValue }
  }

  /// The counts of an attribute.
  public internal(set) subscript(attribute: Attribute) -> Accuracy {
    get { accuracies[attribute] ?? Accuracy() }
    set { accuracies[attribute] = newValue }
  }
}
