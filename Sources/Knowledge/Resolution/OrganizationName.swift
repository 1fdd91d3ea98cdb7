import Extraction
import Foundation
import Newsletters

/// An organisation's name taken apart for comparison: what it is called, and the places its name itself gives.
struct OrganizationName: Hashable, Sendable {
  /// How far the name by itself is unique.
  enum Reach: Int, Comparable, Sendable {
    /// `社区党建办`: one in every subdistrict.
    case subdistrict
    /// `四平路街道党工委`: one in a district.
    case district
    /// `杨浦区政府`: one in a city.
    case city
    /// `上海市侨联`, `同济大学`: one in the country.
    case country

    static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
  }

  /// The name in its short usual form, without marks, and without the cities and districts written before a
  /// lower unit: `四平路街道` for `上海市杨浦区四平路街道`.
  let key: String
  let reach: Reach
  /// Places that the name gives and `key` leaves out.
  let stated: Locality

  init(_ name: String, kind: OrganizationKind) {
    var rest = Self.shortForm(NameKey.folded(name))[...]
    var stated = Locality()
    var reach = Reach.subdistrict
    while let head = AdministrativeHead(of: rest) {
      reach = max(reach, head.unit.reach)
      let remainder = rest[head.end...]
      guard AdministrativeHead(of: remainder) != nil, head.unit != .subdistrict else { break }
      switch head.unit {
      case .province: break
      case .city: stated.city = Locality.bareCity(String(rest[..<head.end]))
      case .district: stated.district = String(rest[..<head.end])
      case .subdistrict: break
      }
      reach = .subdistrict
      rest = remainder
    }
    key = String(rest)
    self.stated = stated
    self.reach = max(reach, Self.reach(ofKind: kind, key: key))
  }

  /// The part of a document's locality that tells this name from the same name elsewhere.
  func locality(in context: Locality) -> Locality {
    let city = stated.city ?? context.city
    let district = stated.district ?? context.district
    switch reach {
    case .country: return Locality()
    case .city: return Locality(city: city)
    case .district: return Locality(city: city, district: district)
    case .subdistrict: return Locality(city: city, district: district, subdistrict: context.subdistrict)
    }
  }

  private static let nationalHeads = ["中国", "中华", "全国", "国家", "国务院", "中央", "新华社", "人民日报"]

  private static func reach(ofKind kind: OrganizationKind, key: String) -> Reach {
    if nationalHeads.contains(where: key.begins) { return .country }
    if key.holds("大学"), !key.hasPrefix("老年大学"), key.count > 3 { return .country }
    switch kind {
    case .enterprise: return key.count > 7 ? .country : .city
    case .medical where key.hasSuffix("医院"), .school where key.hasSuffix("学院"): return .city
    default: return .subdistrict
    }
  }

  /// Long and short forms that name the same body, in the order in which they are shortened.
  private static let shortForms = [
    ("居民委员会", "居委会"), ("村民委员会", "村委会"), ("业主委员会", "业委会"), ("工作委员会", "工委"),
    ("人民政府", "政府"), ("人民代表大会常务", "人大常"), ("常务委员会", "常委会"),
  ]

  private static func shortForm(_ name: String) -> String {
    var short = name
    if short.begins(with: "中共"), !short.begins(with: "中共中央") { short.removeFirst(2) }
    guard short.holds("员会") || short.holds("人民") else { return short }
    for (long, brief) in shortForms { short = short.replacingOccurrences(of: long, with: brief) }
    for unit in ["市", "区", "县", "镇", "乡"] where short.hasSuffix(unit + "委员会") {
      short = String(short.dropLast(3)) + "委"
    }
    return short
  }
}

/// The administrative unit that a name begins with (`杨浦区` of `杨浦区政府`).
struct AdministrativeHead {
  enum Unit {
    case province, city, district, subdistrict

    var reach: OrganizationName.Reach {
      switch self {
      case .province, .city: .country
      case .district: .city
      case .subdistrict: .district
      }
    }
  }

  let unit: Unit
  /// Where the head ends; exclusive.
  let end: Substring.Index

  /// Words that end like a unit but are none.
  private static let lookalikes: [[Unicode.Scalar]] = [
    "社区", "小区", "园区", "城区", "校区", "地区", "居民区", "片区", "街区", "辖区", "厂区", "景区", "院区", "营区", "住宅区",
    "城市", "都市", "超市", "门市", "菜市", "县市", "乡镇", "街镇", "老乡", "家乡", "旗", "开发区", "示范区", "生活区",
  ].map { Array($0.unicodeScalars) }
  private static let endings: [([Unicode.Scalar], Unit)] = [
    ("自治区", .province), ("自治州", .city), ("自治县", .district), ("街道", .subdistrict), ("省", .province),
    ("市", .city), ("盟", .city), ("区", .district), ("县", .district), ("镇", .subdistrict), ("乡", .subdistrict),
  ].map { (Array(($0 as String).unicodeScalars), $1) }
  /// What endings end in.
  private static let lastLetters = ScalarSet(endings.compactMap { $0.0.last })
  private static let longest = 9

  init?(of name: Substring) {
    let letters = Array(name.unicodeScalars.prefix(Self.longest))
    for length in 2..<max(2, letters.count + 1) where Self.lastLetters.contains(letters[length - 1]) {
      let head = letters[..<length]
      func ends(in word: [Unicode.Scalar]) -> Bool { head.suffix(word.count).elementsEqual(word) }
      for (ending, unit) in Self.endings where length > ending.count && ends(in: ending) {
        if Self.lookalikes.contains(where: ends) { break }
        self.unit = unit
        end = name.unicodeScalars.index(name.startIndex, offsetBy: length)
        return
      }
    }
    return nil
  }
}

/// The names of all organisations of some documents, each different one taken apart once.
struct OrganizationNames: Sendable {
  let parsed: [OrganizationName]
  /// For each row of the table of organisations its name.
  let indices: [Int32]

  init(_ facts: FactTables, _ names: NameTable) {
    var known: [UInt64: Int32] = [:]
    var different: [(name: Int32, kind: OrganizationKind)] = []
    indices = facts.organizations.map { fact in
      let kind = OrganizationKind.allCases.firstIndex(of: fact.kind) ?? 0
      let key = UInt64(fact.name) << 8 | UInt64(kind)
      if let index = known[key] { return index }
      let index = Int32(truncatingIfNeeded: different.count)
      known[key] = index
      different.append((fact.name, fact.kind))
      return index
    }
    let all = different
    parsed = (0..<all.count).concurrentMap { OrganizationName(names[all[$0].name], kind: all[$0].kind) }
  }

  /// The name of a row of the table of organisations.
  subscript(mention: Int32) -> OrganizationName { parsed[Int(indices[Int(mention)])] }
}
