import Newsletters

/// How many people a sentence says were at an occasion.
struct AttendanceCount: Hashable, Sendable {
  var value: Int
  var isApproximate: Bool
  /// The counts that it was summed from, in order.
  var mentions: [CountMention]
}

/// Tells the counts of people at an occasion from all other counts of a sentence: those who came from those who should
/// have come, who were commended, elected, helped or registered, and from sums over months.
struct AttendanceReader {
  /// The attendance that a sentence states, or `nil`. Linear in the sentence.
  static func attendance(in scalars: [Unicode.Scalar]) -> AttendanceCount? {
    let mentions = CountReader.mentions(in: scalars).filter { $0.isPersons && $0.value > 1 }
    guard !mentions.isEmpty else { return nil }
    let reader = AttendanceReader(scalars: scalars, mentions: mentions)
    return reader.isSummary ? nil : reader.conclude()
  }

  private struct Cues: OptionSet {
    let rawValue: UInt8
    /// Those who came, beside those who should have.
    static let actual = Cues(rawValue: 1 << 0)
    static let expected = Cues(rawValue: 1 << 1)
    /// Taking part.
    static let attending = Cues(rawValue: 1 << 2)
    /// Taking part without a vote: added to those who have one.
    static let observing = Cues(rawValue: 1 << 3)
    /// Bringing others along.
    static let bringing = Cues(rawValue: 1 << 4)
    /// Counted for another reason.
    static let other = Cues(rawValue: 1 << 5)
    /// A sum over months.
    static let summary = Cues(rawValue: 1 << 6)
    /// What follows is a part of what is counted.
    static let part = Cues(rawValue: 1 << 7)
    static let none = Cues([])
  }

  private struct Clause {
    var range: Range<Int>
    var cues: Cues = []
    var mentions: [CountMention] = []
    /// Where `其中` is: counts after it are parts of one already given.
    var parts = Int.max
  }

  private let scalars: [Unicode.Scalar]
  private var clauses: [Clause] = []

  private init(scalars: [Unicode.Scalar], mentions: [CountMention]) {
    self.scalars = scalars
    var start = 0
    for end in scalars.indices where Self.isBoundary(scalars, end) {
      clauses.append(Clause(range: start..<end))
      start = end + 1
    }
    clauses.append(Clause(range: start..<scalars.count))
    collectCues()
    place(mentions)
  }

  /// Punctuation between clauses, but not the comma of `1,200`.
  private static func isBoundary(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    switch scalars[at] {
    case ",":
      return !(at > 0 && at + 1 < scalars.count && scalars[at - 1].isASCIIDigit && scalars[at + 1].isASCIIDigit)
    case ";", ":", "。", "!", "?": return true
    default: return false
    }
  }

  private mutating func collectCues() {
    for index in clauses.indices {
      var at = clauses[index].range.lowerBound
      while at < clauses[index].range.upperBound {
        if let match = Self.cues.match(in: scalars, at: at) {
          clauses[index].cues.formUnion(match.meaning)
          if match.meaning.contains(.part) { clauses[index].parts = min(clauses[index].parts, at) }
          at += match.length
        } else {
          at += 1
        }
      }
    }
  }

  private mutating func place(_ mentions: [CountMention]) {
    var index = 0
    for mention in mentions {
      while index < clauses.count - 1, clauses[index].range.upperBound < mention.range.upperBound { index += 1 }
      if mention.range.lowerBound < clauses[index].parts { clauses[index].mentions.append(mention) }
    }
  }

  private var isSummary: Bool { clauses.contains { $0.cues.contains(.summary) } }

  private func conclude() -> AttendanceCount? {
    if let clause = clauses.first(where: { $0.cues.contains(.actual) && !$0.mentions.isEmpty }),
      let last = clause.mentions.last
    {
      return count([last])
    }
    let eligible = clauses.filter { !$0.cues.contains(.expected) && !$0.mentions.isEmpty }
    if let total = eligible.lazy.compactMap({ self.total(of: $0) }).first { return count([total]) }
    let attending = eligible.filter { $0.cues.contains(.attending) }
    if let first = attending.first {
      let isJoint = attending.contains { $0.cues.contains(.observing) }
      return count((isJoint ? attending : [first]).flatMap { coordinated($0.mentions) })
    }
    if let party = eligible.lazy.compactMap({ self.party(of: $0) }).first { return count([party]) }
    let brought = eligible.first { $0.cues.contains(.bringing) && !$0.cues.contains(.other) }
    return brought.map { count(coordinated($0.mentions)) }
  }

  private func count(_ mentions: [CountMention]) -> AttendanceCount {
    AttendanceCount(
      value: mentions.reduce(0) { $0 + $1.value }, isApproximate: mentions.contains { $0.isApproximate },
      mentions: mentions)
  }

  /// The count that `共`, `共计` or `总计` stands before, with at most a few words between.
  private func total(of clause: Clause) -> CountMention? {
    guard clause.cues.contains(.attending) || !clause.cues.contains(.other) else { return nil }
    return clause.mentions.first { mention in
      let start = max(clause.range.lowerBound, mention.range.lowerBound - 8)
      return (start..<mention.range.lowerBound).contains { at in
        Self.totals.matches(in: scalars, at: at) && !Self.notTotals.matches(in: scalars, at: at)
          && (at == 0 || !Self.beforeNoTotal.contains(scalars[at - 1]))
      }
    }
  }

  /// `一行5人`
  private func party(of clause: Clause) -> CountMention? {
    clause.mentions.first { mention in
      let start = mention.range.lowerBound
      return start >= 2 && scalars[start - 1] == "行" && scalars[start - 2] == "一"
    }
  }

  /// Counts joined by `和`, `及`, `与` or `、` add up; of others in one clause the largest is meant.
  private func coordinated(_ mentions: [CountMention]) -> [CountMention] {
    guard let first = mentions.first else { return [] }
    var joined = [first]
    for (before, mention) in zip(mentions, mentions.dropFirst()) {
      let between = before.range.upperBound..<max(before.range.upperBound, mention.range.lowerBound)
      if scalars[between].contains(where: { Self.conjunctions.contains($0) }) {
        joined.append(mention)
      } else if mention.value > joined.reduce(0, { $0 + $1.value }) {
        joined = [mention]
      }
    }
    return joined
  }

  private static let conjunctions: ScalarSet = "和及与、"
  private static let totals = PhraseSet("共 共计 总计 一共 合计 共有 总共")
  private static let notTotals = PhraseSet("共产 共青 共同 共建 共享 共治 共和 共商 共话 共庆 共筑 共度")
  private static let beforeNoTotal: ScalarSet = "中公国"

  private static let cues = PhraseTable<Cues>([
    ("实到 实际参加 实际到会 实参 实际参选 实际出席", [.actual, .attending]),
    ("应到 应参加 应参选 应出席 在册 登记选民 应参会", .expected),
    (
      """
      参加 出席 参会 与会 到会 到场 参与 参观 参训 参赛 参选 听取 聆听 听了 听课 听讲 观看 旁听 观摩 收看 欢聚 齐聚 相聚 汇聚 同台 \
      投票 投出 投下 围坐 来到 赶到 赶来 前来 疏散 见证 体验 观众 听众 接诊 义诊 接受了培训 到席 就座 同跳 同唱 齐唱 合唱 起跑 上场 开赛 \
      接待群众 接待居民 服务群众 服务居民 服务街坊 惠及居民 集中学习 考察 受训 座无虚席 济济一堂 欢聚一堂
      """, .attending
    ),
    ("其中", .part), ("列席", [.attending, .observing]),
    ("组织 带领 率领 率 率队", .bringing),
    (
      """
      表彰 评为 授予 选举产生 补选 当选 选出 推选 发展党员 安置 就业 脱贫 帮扶 慰问 救助 资助 受益 惠及 覆盖 解决 办理 享受 聘请 聘任 录用 \
      招聘 招收 招募 岗位 参保 抓获 调解 救出 受伤 捐款 候选人 委员会委员 登记 配备 组成 设有 拥有 现有 有党员 需求
      """, .other
    ),
    ("参加工作 参加保险 参加医保 参加革命 参与者 组织部 组织委员 组织科 组织生活 率先 率达 参选率 投票率 效率 比率", .none),
    ("截至 截止 累计 今年以来 去年以来 全年 至今 年均 平均 每年 每月 每周 每次 上半年 下半年 同比 日均", .summary),
  ])
}
