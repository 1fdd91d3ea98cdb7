import Newsletters

/// `该校`, `该院`: words that point back at a body by what it is.
enum PointingWords {
  /// What the names of the bodies end in.
  static let endings: WordMap<[String]> = [
    "该校": ["学校", "小学", "中学", "大学", "学院", "幼儿园", "职高", "中"], "该院": ["医院", "卫生院", "学院", "研究院", "法院", "检察院", "敬老院"],
    "该厂": ["厂"], "该公司": ["公司", "集团"], "该局": ["局"], "该所": ["所"], "该站": ["站"], "该中心": ["中心"], "该协会": ["协会"],
    "该会": ["会"], "该团": ["团"], "该队": ["队"], "该社": ["社"], "该园": ["园"], "该矿": ["矿"],
    "律所": ["律师事务所", "律所"],
    "该场": ["农场", "林场", "牧场", "茶场", "渔场", "盐场"],
  ]

  /// The letters that a house is called by alone, as words of two letters say.
  static let letters = ScalarSet(
    endings.entries.keys.compactMap { $0.count == 2 ? $0.description.unicodeScalars.last : nil })
}

/// Bodies that a title's own words point back at: `该校德育主任`, `该院院长`.
extension PostResolver {
  /// The body named last that the word before a title points at; `nil` where none does.
  func bodyPointedAt(before position: PositionMention, in sentence: ReadSentence, _ resolved: [Int?]) -> Int? {
    guard position.token > 0 else { return nil }
    var word = sentence.words[position.token - 1]
    if let own = bodySpeaking(before: position, in: sentence) { return own }
    if position.token > 1, sentence.words[position.token - 2] == "该" { word = "该" + word }
    guard let endings = PointingWords.endings[word] else { return nil }
    let here = sentence.organizations.indices.filter {
      sentence.organizations[$0].tokens.upperBound < position.token
    }
    return (recent + here.compactMap { resolved[$0] }).last { body in
      endings.contains { registry.entities[body].name.hasSuffix($0) }
    }
  }

  private static let terms: WordSet = [
    "第", "一", "二", "三", "四", "五", "六", "、", "届", "任", "首任", "首届", "前任", "现任", "原", "前", "新任", "的",
  ]

  /// `本会荣誉顾问`, `我校校医`, `本会第一、二届会长`: the body that publishes the paper and speaks of itself before a title.
  private func bodySpeaking(before position: PositionMention, in sentence: ReadSentence) -> Int? {
    var place = position.token - 1
    while place > 0, Self.terms.contains(sentence.words[place]) || sentence.tokens[place].form == .number { place -= 1 }
    var word = sentence.words[place]
    if place > 0, word.count == 1 { word = sentence.words[place - 1] + word }
    guard word.count == 2, word.initial == "本" || word.initial == "我",
      let endings = PointingWords.endings[Word("该" + word.description.dropFirst())]
    else { return nil }
    return registry.publishers.last { body in endings.contains { registry.entities[body].name.hasSuffix($0) } }
  }
}
