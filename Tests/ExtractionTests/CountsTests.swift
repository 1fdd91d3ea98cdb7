import TestSupport
import Testing

@testable import Extraction

private func mentions(_ text: String) -> [CountMention] { CountReader.mentions(in: Array(text.unicodeScalars)) }

private func only(_ text: String) throws -> CountMention {
  let found = mentions(text)
  try #require(found.count == 1, "\(text): \(found.count) counts")
  return found[0]
}

private func attendance(_ text: String) -> Int? {
  AttendanceReader.attendance(in: Array(text.unicodeScalars))?.value
}

@Suite("Counts are found in text")
struct CountsTests {
  @Test(
    "People are counted in Arabic and Chinese numerals",
    arguments: [
      ("46人", 46), ("96名代表", 96), ("17位书记", 17), ("3489名选民", 3489), ("1,200名", 1200), ("1.2万人", 12_000),
      ("3万余人", 30_000),
      ("五十七名会计", 57), ("三百余人", 300), ("二十多名", 20), ("一万二千人", 12_000), ("两百五十名", 250), ("二百零五人", 205),
      ("三百五人", 350), ("十名", 10), ("十几名", 10), ("百余人", 100), ("百名志愿者", 100), ("上万名群众", 10_000), ("上千名", 1000),
      ("千余名", 1000),
      ("5千多人", 5000), ("三万多人", 30_000), ("180 多名", 180), ("60人次", 60), ("20个孩子", 20), ("4口人", 4),
      ("四千余万人次", 40_000_000),
    ])
  func people(_ text: String, _ value: Int) throws {
    let mention = try only(text.filter { $0 != " " })
    #expect(mention.value == value)
    #expect(mention.isPersons)
  }

  @Test(
    "Approximate counts are marked",
    arguments: ["近50人", "180多名", "20余人", "约30名", "百余人", "上千名", "30人左右", "40人以上", "逾百人", "十几名"])
  func approximate(_ text: String) throws {
    let mention = try only(text)
    #expect(mention.isApproximate)
    #expect(mention.range == 0..<text.unicodeScalars.count)
  }

  @Test("Exact counts are not", arguments: ["46人", "一百名", "12000人", "1.2万人"])
  func exact(_ text: String) throws {
    #expect(try !only(text).isApproximate)
  }

  @Test(
    "Households, bodies and things are not persons", arguments: ["近50户", "42家企业", "30个工种", "5组家庭", "3支队伍", "10对夫妻"])
  func notPersons(_ text: String) throws {
    #expect(try !only(text).isPersons)
  }

  @Test("Visits are counted as such")
  func visits() throws {
    #expect(try only("320余人次").unit == .attendances)
    #expect(mentions("群众120批150人次").map(\.value) == [150])
  }

  @Test(
    "What is no count gives none",
    arguments: [
      "第一名", "前三名", "数百名", "几十人", "好几百人", "三位一体", "十六届人大", "2人均", "第七人民医院", "5个月", "统一人", "一人一策", "千家万户", "百家争鸣",
      "万户千家", "两位数", "3名称", "A4名", "3.5", "二〇二一人", "唯一一", "12345热线", "46", "人人", "12家庭", "万人心", "三个代表重要思想", "每10人",
      "一户一表",
    ])
  func noCount(_ text: String) {
    #expect(mentions(text) == [])
  }

  @Test("A rank is no count, what came before is")
  func rank() {
    #expect(mentions("获得前3名").isEmpty)
    #expect(mentions("此前3名党员").map(\.value) == [3])
  }

  @Test("A number too long for any count gives none")
  func longNumbers() {
    #expect(mentions(String(repeating: "9", count: 13) + "人").isEmpty)
    #expect(mentions("999999999999亿人").isEmpty)
    #expect(mentions(String(repeating: "九", count: 30) + "人").isEmpty)
    #expect(mentions(String(repeating: "亿", count: 30) + "人").isEmpty)
  }

  /// What gives a number another value than its digits say.
  private static let signsThatCount = Set(",.一二三十百千万亿余多几和、".unicodeScalars)

  @Test("Counts never overlap and stay inside the text, whatever the text")
  func hostile() throws {
    let letters = Array("0123456789,.一二三十百千万亿余多几名人位户次口个近约第前共和、参加 \u{0}".unicodeScalars)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3000 {
      var text: [Unicode.Scalar] = []
      for _ in 0..<24 { text.append(letters[Int.random(in: letters.indices, using: &generator)]) }
      var end = 0
      for mention in CountReader.mentions(in: text) {
        try #require(mention.range.lowerBound >= end && mention.range.upperBound > end)
        end = mention.range.upperBound
        let counted = text[mention.range]
        guard counted.allSatisfy({ !Self.signsThatCount.contains($0) }) else { continue }
        let digits = String(String.UnicodeScalarView(counted.filter { (0x30...0x39).contains($0.value) }))
        #expect(mention.value == Int(digits), "\(String(String.UnicodeScalarView(text)))")
      }
      #expect(end <= text.count)
      if let attendance = AttendanceReader.attendance(in: text) { #expect(attendance.value > 1) }
    }
  }

  @Test(
    "A line of nothing but numerals, units or counts is read in linear time",
    arguments: ["1", "一", "1,", "百", "3名", "一行", "共", "参加", "其中3人"])
  func longLines(_ unit: String) {
    let growth = Growth.ratio(from: 2_500, to: 20_000) { count in
      let scalars = Array(repeating: Array(unit.unicodeScalars), count: count).flatMap { $0 }
      _ = AttendanceReader.attendance(in: scalars)
    }
    #expect(growth < 3, "each \(unit) takes \(growth) times as long")
  }
}

@Suite("Attendance is told from other counts")
struct CountsAttendanceTests {
  @Test(
    "Those who took part are the attendance",
    arguments: [
      ("各居民区书记、主任等共计46人参加,会议由办事处主任主持", 46), ("180多名居民听了讲座", 180), ("共有3489名选民参加选举,参选率达到94%", 3489),
      ("来自全镇9所村小的64名教师参加培训", 64), ("居民96人参加", 96), ("三百多名观众的阵阵掌声", 300), ("1862名选民投出了自己神圣的一票", 1862),
      ("2000多名群众自发来到现场", 2000), ("50余名村民旁听了庭审", 50), ("300余名师生聆听讲座", 300), ("来自7个社区的21名选手同台竞技", 21),
      ("此次活动,总计接待群众代表120余名,收集意见、建议共30余条", 120), ("接诊群众180人次", 180), ("与200余名牧民一起观看了演出", 200),
      ("党支部书记、派出所民警共58人参加会议", 58), ("百余人到场", 100), ("上千名居民参与", 1000),
    ])
  func participants(_ text: String, _ value: Int) {
    #expect(attendance(text) == value)
  }

  @Test("Delegates and observers add up")
  func sums() {
    #expect(attendance("96名工会正式代表及17名列席代表出席大会") == 113)
    #expect(attendance("出席大会的正式代表86名,列席代表15名") == 101)
    #expect(attendance("20名党员和35名居民参加了活动") == 55)
    #expect(attendance("180人参加开幕式,60人参加座谈会") == 180)
  }

  @Test("Those who came count, not those who should have")
  func actual() {
    #expect(attendance("应到党员81名,实到75名") == 75)
    #expect(attendance("应参选选民1724人,实际参加投票1533人") == 1533)
    #expect(attendance("在册选民2103人,有1876人参加了投票") == 1876)
  }

  @Test("A party and those brought along are counted where nothing else is")
  func parties() {
    #expect(attendance("县人大主任率县农业局局长等一行8人,深入调研") == 8)
    #expect(attendance("团工委组织40名青年志愿者清除白色垃圾") == 40)
    #expect(attendance("经理带领30家企业的260名白领有序疏散") == 260)
  }

  @Test(
    "Other counts of people are no attendance",
    arguments: [
      "表彰了12个先进集体和68名先进个人", "今年以来共安置下岗失业人员再就业1106人", "截至6月底,全旗发展党员46名", "为1163位老年人办理保险", "共补选人大代表1名",
      "近50户幼儿家庭参加", "走访了8户困难家庭", "向六位八十岁以上的老人", "请街道在社区聘请五名监督员", "截至目前,共接待来访群众120批150人次",
      "抓获一名盗窃嫌疑人", "全村270户,其中党员30人", "开展活动200余次,累计3000人参加", "现场提供了1000余个工作岗位", "会议召开",
    ])
  func others(_ text: String) {
    #expect(attendance(text) == nil)
  }

  @Test("An approximate part makes the sum approximate")
  func approximate() throws {
    let sum = try #require(AttendanceReader.attendance(in: Array("20余名党员和35名居民参加".unicodeScalars)))
    #expect(sum.isApproximate)
    #expect(sum.mentions.count == 2)
  }
}
