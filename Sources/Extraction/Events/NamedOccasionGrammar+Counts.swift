import Newsletters

/// Whether a name stands for one occasion, for many, or says only how many there were.
extension EventGrammar {
  private static let plurals: WordSet = [
    "各类", "各种", "多种", "多场", "多次", "丰富多彩", "一系列", "各项", "形式多样", "大量", "每年", "每月", "定期", "不定期", "经常", "余场", "余次", "各",
    "系列", "若干",
    "相关", "有关", "一些", "多个", "类似", "此类",
  ]
  private static let countMeasures: WordSet = ["场", "次", "余", "期", "多"]

  /// `各类活动`, `培训20余场`: no one occasion.
  func isPlural(from start: Int, to head: Int) -> Bool {
    let reach = max(start, head - SentenceFrame.reach)..<head
    if reach.contains(where: { Self.plurals.contains(frame.words[$0]) && !frame.isEnclosed[$0] && !isSeriesPart($0) }) {
      return true
    }
    if isCounted(reach) { return true }
    return (head + 1..<head + 4).contains { index in
      guard tokens.indices.contains(index), tokens[index].form == .number else { return false }
      return Self.countMeasures.contains(frame.word(index + 1).initial)
    }
  }

  private static let times: ScalarSet = "次场回堂轮"

  /// `九次会`, `六个小时的会`: whether only how many there were, or how long one lasted, is said.
  private func isCounted(_ name: Range<Int>) -> Bool {
    guard (1...5).contains(name.count) else { return false }
    let letters = Array(frame.sentence.passage.scalars[frame.offset(name.lowerBound)..<frame.offset(name.upperBound)])
    guard let number = Numeral.short(in: letters, at: 0), number.value > 1,
      letters.indices.contains(number.range.upperBound)
    else { return false }
    let measure = letters[number.range.upperBound...]
    return Self.times.contains(measure[measure.startIndex]) || measure.starts(with: "个小时".unicodeScalars)
  }

  /// `系列讲座的第三讲`: one of many all the same.
  private func isSeriesPart(_ index: Int) -> Bool { frame.words[index] == "系列" && frame.hasDay }

  /// `举办第六届邻里百家宴`: one of a row, which is one in particular.
  func isNumbered(from start: Int, to head: Int) -> Bool {
    (start..<head).contains { frame.holds($0, "届") && !frame.isEnclosed[$0] }
  }

  private static let ones: WordSet = ["一场", "一次", "首场", "首次", "首届", "场", "次"]

  func isOne(_ index: Int) -> Bool { Self.ones.contains(frame.word(index)) }

  /// `讲座、培训、值守等活动`: kinds of occasion, none in particular.
  func isList(from start: Int, to head: Int) -> Bool {
    (start..<head).contains { frame.words[$0] == "等" }
  }
}
