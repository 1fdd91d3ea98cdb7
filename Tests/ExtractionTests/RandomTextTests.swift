import Newsletters
import TestSupport
import Testing

@testable import Extraction

@Suite("Texts put together at random")
struct RandomTextTests {
  /// What lines of newsletters are made of: names, titles, bodies, labels, marks, gaps, days and words of grammar.
  private static let pieces = [
    "王小明", "张 伟", "欧阳兰", "夏天", "买买提·艾力", "税晓峰", "甲", "主任", "副 组 长", "书记", "组长:", "成 员:", "社长", "审判员", "委员",
    "青松社区", "清泉街道", "居委会", "区法院民一庭", "市一医院", "南音社", "领导小组", "名单", "综合组", "(一)", "(二)", "一、", "(", ")", "“", "”",
    "《", "》", ":", "、", ",", "。", ";", "!", "\n", "\n", "\n\n", "  ", "    ", "\t", "3月5日", "2015年6月", "上午", "的", "和",
    "与", "在",
    "由", "任", "兼任", "当选", "选举", "免去", "任命", "职务", "召开", "会议", "到", "慰问", "主持", "参加", "讲话", "一行5人", "等", "12人",
    "13812345678",
    "※", "●", "◆", "【", "】", "| 姓名 | 职务 |", "本报讯", "(记者 李文)", "出席:", "列席:", "地点:", "时间:", "决定免去:", "原", "新任", "一", "2",
  ]

  private static func text(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 5...400, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  private static let names = ["王小明", "张 伟", "欧阳兰", "夏天", "买买提·艾力", "税晓峰", "仝 燕", "安德烈·伊万诺夫", "周大勇"]
  private static let descriptions = ["青松社区书记", "原车间主任", "“红马甲”巡逻队队长、老党员", "理工大学2019级学生", "(兼)", "主任", "组长王小明", ""]

  /// Lines of names with what they are beside, some of them without a part, or with a part twice.
  private static func columns(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 2...30, using: &generator)).map { _ in
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        [names, descriptions, ["  ", "    ", ":", "、", ""]].shuffled(using: &generator).prefix(3)
          .map { $0.randomElement(using: &generator) ?? "" }.joined(separator: "  ")
      }.joined(separator: Bool.random(using: &generator) ? "  " : "、")
    }.joined(separator: "\n")
  }

  @Test("Any order of what newsletters are made of is read, with every offset in the text", arguments: 0..<60)
  func anyOrder(seed: Int) throws {
    for part in 0..<10 {
      let number = UInt64(seed * 10 + part)
      let text = part % 2 == 0 ? Self.text(seed: number) : Self.columns(seed: number)
      let findings = try read(text)
      let count = text.unicodeScalars.count
      #expect(
        findings.evidence.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= count },
        "seed \(number)")
    }
  }
}
