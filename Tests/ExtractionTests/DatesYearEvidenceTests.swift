import Testing

@testable import Extraction

/// What a document, its passages apart by line breaks, says of its year.
private func conclusion(_ text: String) -> YearEvidence.Conclusion {
  var evidence = YearEvidence()
  for line in text.unicodeScalars.split(separator: "\n") {
    evidence.read(Array(line), dates: DateReader.expressions(in: Array(line)))
  }
  return evidence.conclude()
}

@Suite("The year of a document is found in it")
struct DatesYearEvidenceTests {
  @Test("The year in which a paper first came out does not date the issue")
  func firstIssue() {
    let found = conclusion("某社区报·创刊于2008年\n二〇一二年十一月二日 星期五 总第96期")
    #expect(found.issued?.lexicalForm == "2012-11-02")
  }

  @Test(
    "A masthead or colophon dates the issue",
    arguments: [
      ("2003年11月30日 星期日 第22期 中共某街道工作委员会主办", "2003-11-30"), ("第9期 1998年9月25日 中共某街道委员会主办", "1998-09-25"),
      ("责任编辑:卓然 校对:付雪 2021年9月13日 第36期", "2021-09-13"), ("一九九九年十月二十日 第二十一期 某镇党委主办", "1999-10-20"),
      ("微报 | 2024年11月 第2期", "2024-11"), ("主办:某街道党工委 总第6期 2005年9月10日", "2005-09-10"),
      ("镇党委办公室编 2014年8月6日", "2014-08-06"),
      ("发布时间:2021-03-05 10:22 来源:街道党建办 浏览次数:12", "2021-03-05"), ("2019-03-28", "2019-03-28"),
      ("2017年第23期 旗委组织部主办 2017年7月20日", "2017-07-20"), ("日期:2020/5/6", "2020-05-06"),
      ("2024.05.20-05.26 第20周 | 出品:街道社会事业办", "2024-05-26"),
    ])
  func mastheads(_ line: String, _ date: String) {
    let found = conclusion("街道召开会议\n\(line)\n会议要求,2035年远景目标要落实。1998年抗洪时他在这里。")
    #expect(found.issued?.lexicalForm == date)
    #expect(found.year == Int(date.prefix(4)))
  }

  @Test("A masthead of a year is made exact by a line with the day")
  func twoLines() {
    #expect(conclusion("2011年第7期(总第52期)\n镇人民政府办公室 2011年5月17日").issued?.lexicalForm == "2011-05-17")
    #expect(conclusion("2011年第7期(总第52期)\n镇人民政府办公室 2010年5月17日").issued?.lexicalForm == "2011")
  }

  @Test("Of notices that are signed on different days of the year the last dates the paper")
  func lastOfNotices() {
    let found = conclusion("2017年第3期(总第12期)\n村民委员会 2017年8月5日\n编写:王建国 张贴日期:2017年9月20日")
    #expect(found.issued?.lexicalForm == "2017-09-20")
  }

  @Test("A date inside a sentence is no masthead")
  func noMasthead() {
    #expect(conclusion("2021年3月5日,街道召开了会议").issued == nil)
    #expect(conclusion("街道召开2021年经济工作会议").issued == nil)
    #expect(conclusion("2021年“12345”市民热线专题会议").issued == nil)
  }

  @Test("A line that the layout marks as a date line needs no further sign")
  func dateline() {
    var evidence = YearEvidence()
    let line = Array("上海,2021年3月5日电".unicodeScalars)
    evidence.read(line, dates: DateReader.expressions(in: line), isDateline: true)
    #expect(evidence.conclude().issued?.lexicalForm == "2021-03-05")
  }

  @Test("Without masthead the latest year that the text writes from counts")
  func latest() {
    #expect(conclusion("四平路街道召开2021年“12345”市民热线专题会议\n通报了街道2020年度热线办理情况").year == 2021)
    #expect(conclusion("会议总结了街道工会2018年工作,明确了2019年的工作目标和主要任务").year == 2019)
    #expect(conclusion("在区2012年企业职工节能减排知识竞赛总决赛中").year == 2012)
    #expect(conclusion("2021年3月5日,街道召开了会议").year == 2021)
    #expect(conclusion("2021年3月5日,志愿服务站成立").year == 2021)
    #expect(conclusion("街道召开2016年志愿者协会成立大会").year == 2016)
  }

  @Test(
    "A plan, a document's number or history concludes nothing",
    arguments: [
      "到2025年,建成15分钟生活圈", "2035年远景目标", "2021-2025年规划", "力争2030年碳达峰", "“十四五”时期", "该厂1958年建厂", "他2009年从大学毕业",
      "自2015年以来,街道坚持开展活动", "贫困率由2015年底的28%降至9%", "2020年度先进", "列入2025年街道民生实事项目", "2006年3月,齐家贞退休",
      "根据沪府办〔2021〕3号文件", "1998年被评为先进", "《选举法》(2018年修正)", "去年以来", "比2019年同期增长", "2025年底前完成", "每年12月4日", "5月7日召开会议",
      "有1600年历史", "2019年,社区投入使用",
    ])
  func nothing(_ text: String) {
    #expect(conclusion(text).year == nil, "\(text)")
  }

  @Test("A plan or history does not displace the year")
  func distractors() {
    #expect(conclusion("街道召开2021年工作会议\n到2025年,建成生活圈\n2035年远景目标\n该厂1958年建厂").year == 2021)
    #expect(conclusion("街道召开2021年工作会议\n等6件事列入2022年民生实事项目").year == 2021)
  }

  @Test("A document cites nothing later than itself")
  func citations() {
    #expect(conclusion("街道召开2020年总结会\n根据沪府办〔2021〕3号文件").year == 2021)
  }

  @Test("What is said of last year and this says the year")
  func relations() {
    #expect(conclusion("去年(2020年),街道投入资金").year == 2021)
    #expect(conclusion("今年(2020年)以来").year == 2020)
  }

  @Test("An anniversary counts out the year")
  func anniversaries() {
    #expect(conclusion("今年是新中国成立70周年").year == 2019)
    #expect(conclusion("为纪念建党九十八周年,组织参观").year == 2019)
    #expect(conclusion("庆祝改革开放40周年").year == 2018)
    #expect(conclusion("结婚50周年").year == nil)
  }

  @Test("An empty document and one without any date conclude nothing")
  func empty() {
    #expect(conclusion("") == YearEvidence.Conclusion())
    #expect(conclusion("街道召开会议") == YearEvidence.Conclusion())
  }

  @Test("A long line is read in linear time")
  func longLines() {
    for unit in ["2021年", "70周年", "〔2021〕3号", "成立", "2021年建国"] {
      let scalars = Array(repeating: Array(unit.unicodeScalars), count: 10_000).flatMap { $0 }
      let clock = ContinuousClock()
      let time = clock.measure {
        var evidence = YearEvidence()
        evidence.read(scalars, dates: DateReader.expressions(in: scalars))
        _ = evidence.conclude()
      }
      #expect(time < .seconds(10), "\(unit)")
    }
  }
}
