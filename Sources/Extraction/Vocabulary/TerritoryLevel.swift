/// The levels of territories, from the largest.
enum TerritoryLevel: String, Hashable, Sendable, Comparable {
  case province, prefecture, city, district, street, community

  private var rank: Int {
    switch self {
    case .province: 0
    case .prefecture: 1
    case .city: 2
    case .district: 3
    case .street: 4
    case .community: 5
    }
  }

  static func < (left: TerritoryLevel, right: TerritoryLevel) -> Bool { left.rank < right.rank }

  /// The endings of the names of the levels that names are read to be of, in the order in which they are tried.
  static let endings: [(word: Word, level: TerritoryLevel)] = [community, street, district, city, province].flatMap {
    level in level.suffixes.map { (Word($0), level) }
  }

  /// The words that end the names of territories of this level.
  var suffixes: [String] {
    switch self {
    case .province: ["省", "自治区"]
    case .prefecture: ["地区", "州", "盟", "自治州"]
    case .city: ["市"]
    case .district: ["区", "县", "旗", "自治县", "自治旗", "新区"]
    case .street: ["街道", "镇", "乡", "民族乡", "苏木", "片区", "街"]
    case .community: ["社区", "居民区", "村", "小区", "嘎查"]
    }
  }

  /// What the names of zones end in that are governed by a committee of their own beside the districts.
  static let zoneSuffixes = [
    "开发区", "高新区", "经开区", "工业园区", "产业园区", "度假区", "风景名胜区", "风景区", "保税区",
  ]

  /// Whether a territory is a zone by its name: `净源经济开发区`.
  static func isZone(_ name: String) -> Bool { name.hasSuffix("区") && zoneSuffixes.contains { name.hasSuffix($0) } }

  /// Whether a zone is of the kind that stands beside the districts of a city, with subdistricts of its own.
  static func hasSubdistricts(zone name: String) -> Bool {
    ["高新区", "经开区", "技术开发区", "产业开发区"].contains { name.hasSuffix($0) }
  }

  /// The level whose names end in a word.
  init?(suffix word: String) {
    let levels = [TerritoryLevel.province, .prefecture, .city, .district, .street, .community]
    guard let level = levels.first(where: { $0.suffixes.contains(word) }) else { return nil }
    self = level
  }
}
