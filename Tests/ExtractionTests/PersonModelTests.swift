import Testing

@testable import Extraction

@Suite("The person model")
struct PersonModelTests {
  private func names(in text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return PersonModel.standard.spans(in: scalars).map { span in
      String(String.UnicodeScalarView(scalars[span.range]))
    }
  }

  @Test("The embedded model can be read")
  func readsEmbeddedModel() throws {
    let text = EmbeddedResources.personModel.withUTF8Buffer { Array($0) }
    let model = try PersonModel(text: text)
    #expect(model == PersonModel.standard)
    #expect(text.count < 620_000)
  }

  @Test(
    "Names are found in rows of titles, lists, bylines and beside verbs",
    arguments: [
      ("街道党工委副书记、办事处主任罗敏,办事处副主任顾青云、孟晓莉出席会议", ["罗敏", "顾青云", "孟晓莉"]),
      ("会议由黄建国主持,沈洁对居民表示感谢。", ["黄建国", "沈洁"]),
      ("县委常委、副县长阿不都拉·艾合买提讲话。", ["阿不都拉·艾合买提"]),
      ("欧阳丽华、诸葛青等参加活动。", ["欧阳丽华", "诸葛青"]),
      ("(记者 陈志远 通讯员 王莉)", ["陈志远", "王莉"]),
      ("居民高兴地说,活动办得方便、安全。", []),
    ])
  func findsNames(text: String, expected: [String]) {
    #expect(names(in: text) == expected)
  }
}
