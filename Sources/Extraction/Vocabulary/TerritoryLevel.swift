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
    level in level.suffixes.map { (Word($0.unicodeScalars), level) }
  }

  /// The words that end the names of territories of this level.
  var suffixes: [String] {
    switch self {
    case .province: ["省", "自治区"]
    case .prefecture: ["地区", "州", "盟", "自治州"]
    case .city: ["市"]
    case .district: ["区", "县", "旗", "自治县", "自治旗", "新区"]
    case .street: ["街道", "镇", "乡", "民族乡", "苏木", "街"]
    case .community: ["社区", "居民区", "村", "小区", "嘎查"]
    }
  }
}
