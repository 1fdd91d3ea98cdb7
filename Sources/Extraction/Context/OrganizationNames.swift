import Foundation

/// When two names are of one body.
enum OrganizationNames {
  private static let rewrites: [(String, String)] = [
    ("社区(街道)", "街道"), ("人民政府", "政府"), ("居民委员会", "居委会"), ("村民委员会", "村委会"), ("社区居委会", "居委会"),
    ("业主委员会", "业委会"), ("街道工作委员会", "街道党工委"), ("街道工委", "街道党工委"), ("街工委", "街道党工委"), ("街道委员会", "街道党委"), ("镇委员会", "镇党委"),
    ("乡委员会", "乡党委"), ("党总支委员会", "党总支"), ("党支部委员会", "党支部"), ("中国共产党", ""), ("街道党工委党工委", "街道党工委"),
    ("人民代表大会", "人大"),
    ("总支部", "总支"), ("妇女联合会", "妇联"), ("残疾人联合会", "残联"), ("党总支部", "党总支"), ("人民法院", "法院"), ("人民检察院", "检察院"),
    ("市场监督管理", "市场监管"), ("办公室", "办"), ("街道办事处", "街道办"), ("街道办", "街道办事处"), ("政府办", "府办"), ("镇政府", "镇"),
    ("乡政府", "乡"), ("苏木政府", "苏木"), ("委员会", "委"), ("党员大会", "党员大会"),
  ]
  private static let dropped = Set("“”‘’\"'「」『』《》 ")
  private static let endings: [(String, String)] = [("居委", "居委会"), ("村委", "村委会")]

  /// What all the usual forms of a body's name have in common.
  static func key(_ name: String) -> String {
    var key = String(name.filter { !dropped.contains($0) })
    if key.hasPrefix("中共") { key.removeFirst(2) }
    for (from, to) in rewrites where key.contains(from) { key = key.replacingOccurrences(of: from, with: to) }
    for (from, to) in endings where key.hasSuffix(from) { key = String(key.dropLast(from.count)) + to }
    return key
  }

  /// The form in which a body is named: quotation marks and 中共 left off.
  static func display(_ surface: String) -> String {
    var name = String(surface.filter { $0 != " " })
    for prefix in ["中国共产党", "中共"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
    return name.replacingOccurrences(of: "社区(街道)", with: "街道")
  }

  /// What people call a subdistrict for short: 平凉路街道 is 平凉.
  static func stem(ofStreet name: String) -> String? {
    guard name.hasSuffix("街道"), name.count > 3 else { return nil }
    var stem = name.dropLast(2)
    if stem.hasSuffix("路"), stem.count > 2 { stem = stem.dropLast() }
    return stem.count >= 2 ? String(stem) : nil
  }
}
