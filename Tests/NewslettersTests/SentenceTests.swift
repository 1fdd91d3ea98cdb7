import Newsletters
import Testing

@Suite("Sentences")
struct SentenceTests {
  private func sentences(_ body: String) throws -> [String] {
    try newsletter("街道召开会议\n\n\(body)\n").paragraphs.filter { $0.kind == .body }.flatMap(\.sentences).map(\.text)
  }

  @Test("Sentences end at full stops, exclamation and question marks, and at double ellipses")
  func terminators() throws {
    #expect(try sentences("昨日开会。真好!为什么?因为……所以。") == ["昨日开会。", "真好!", "为什么?", "因为……", "所以。"])
  }

  @Test("A semicolon keeps the sentence together")
  func semicolon() throws {
    #expect(try sentences("一要重视;二要落实。").count == 1)
  }

  @Test("Within a short quotation nothing is cut")
  func shortQuotation() throws {
    #expect(try sentences("他喊着“加油!加油!”跑了过去。") == ["他喊着“加油!加油!”跑了过去。"])
    #expect(try sentences("昨日,《你好!邻居》开演。") == ["昨日,《你好!邻居》开演。"])
  }

  @Test("A quotation at the end closes its sentence")
  func closingQuotation() throws {
    #expect(try sentences("王伟说:“大家辛苦了。”随后,他走访了社区。") == ["王伟说:“大家辛苦了。”", "随后,他走访了社区。"])
  }

  @Test("A quotation at the beginning keeps the words that say who spoke", arguments: ["“”", "「」", "\"\""])
  func openingQuotation(_ marks: String) throws {
    let open = marks.prefix(1)
    let close = marks.suffix(1)
    let first = "\(open)听得懂,用得上。\(close)居民王秀英说。"
    #expect(try sentences("\(first)讲座很成功。") == [first, "讲座很成功。"])
  }

  @Test("A quotation before a date is a sentence of its own")
  func quotationBeforeDate() throws {
    #expect(try sentences("“高空抛物谁来赔?”8月29日,居民在听讲座。") == ["“高空抛物谁来赔?”", "8月29日,居民在听讲座。"])
  }

  @Test("The sentences of a long quotation are sentences, the last with its speaker")
  func longQuotation() throws {
    let long = String(repeating: "我们要把工作做得更好更细更实", count: 7)
    let parts = try sentences("“\(long)。大家要努力。”王伟说。")
    #expect(parts == ["“\(long)。", "大家要努力。”王伟说。"])
  }

  @Test("A quotation mark without its partner does no harm")
  func unmatched() throws {
    #expect(try sentences("“自开展教育以来,效果良好。大家满意。") == ["“自开展教育以来,效果良好。", "大家满意。"])
  }

  @Test("Closing brackets and marks stay with their sentence")
  func closers() throws {
    #expect(try sentences("会议开始(全体起立。)主席讲话。").count == 1)
    #expect(try sentences("真的吗?!是的。") == ["真的吗?!", "是的。"])
  }

  @Test("Full-width letters, digits and punctuation are folded, offsets are the file's")
  func folding() throws {
    let newsletter = try newsletter("街道召开会议\n\n９月１５日，ＡＢ楼　　（东区）开会！\n")
    let sentence = try #require(newsletter.paragraphs.last?.sentences.first)
    #expect(sentence.text == "9月15日,AB楼 (东区)开会!")
    #expect(newsletter.text.quote(sentence.sourceRange(0..<sentence.count)) == "９月１５日，ＡＢ楼　　（东区）开会！")
    #expect(newsletter.text.quote(sentence.sourceRange(6..<8)) == "ＡＢ")
  }

  @Test("Invisible characters are dropped, radicals from PDF files become characters, dots in names are one")
  func compatibility() throws {
    #expect(try sentences("⽅\u{200B}⼀\u{FEFF}⽂与阿凡提・买买提、古丽‧汗开会。") == ["方一文与阿凡提·买买提、古丽·汗开会。"])
  }

  @Test("No sentence is longer than 4096 characters")
  func longest() throws {
    let parts = try sentences("会议" + String(repeating: "讨论了工作,", count: 2000) + "结束。")
    #expect(parts.allSatisfy { $0.unicodeScalars.count <= 4096 })
    #expect(parts.count == 3)
    #expect(parts.first?.hasSuffix(",") == true)
  }
}
