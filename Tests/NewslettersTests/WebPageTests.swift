import Newsletters
import Testing

@Suite("Saved web pages and Markdown")
struct WebPageTests {
  private static let page = """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8"><title>街道召开人大代表座谈会_四季街道办事处</title>
    <style>p { color: red }</style><script>var a = "<p>脚本</p>";</script></head>
    <body>
    <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
    <div class="crumb">当前位置:<a href="/">首页</a> &gt; 社区动态</div>
    <!-- <p>注释</p> -->
    <div id="content">
    <h1>街道召开人大代表座谈会</h1>
    <div class="info">发布时间:2021-03-05 10:22 来源:街道党建办 浏览次数:123 字号:[大 中 小]</div>
    <p>&nbsp;&nbsp;&nbsp;&nbsp;3月4日上午,街道召开座谈会。主任王&middot;伟&ldquo;主持&rdquo;会议。</p>
    <p>　　会上,代表们
    踊跃发言,A&amp;B公司参加。<br>会后,代表们参观了社区。(通讯员&nbsp;李强)</p>
    </div>
    <div class="share">分享到:<a>微信</a></div>
    <p>上一篇:<a href="/b">街道开展大走访</a></p>
    <ul class="list"><li><a href="/c">社区举办邻里节活动圆满成功</a></li><li><a href="/d">学校开学典礼隆重举行</a></li></ul>
    <footer>版权所有:四季街道办事处 沪ICP备12345号</footer>
    </body></html>
    """

  @Test("A page gives its headline, its date line, its body and its credits, nothing of its frame")
  func page() throws {
    let newsletter = try newsletter(Self.page, path: "a.html")
    #expect(newsletter.items.map(\.headline) == ["街道召开人大代表座谈会"])
    #expect(
      newsletter.texts(of: .body) == [
        "3月4日上午,街道召开座谈会。主任王·伟“主持”会议。", "会上,代表们踊跃发言,A&B公司参加。", "会后,代表们参观了社区。",
      ])
    #expect(newsletter.bylineNames == ["街道党建办", "李强"])
    #expect(newsletter.texts(of: .dateline).contains { $0.hasPrefix("发布时间:2021-03-05") })
  }

  @Test("Offsets count in the page's source")
  func offsets() throws {
    let newsletter = try newsletter(Self.page, path: "a.html")
    let byline = try #require(newsletter.bylines.last)
    #expect(newsletter.text.quote(byline.range) == "李强")
    let sentence = try #require(newsletter.paragraphs.first { $0.kind == .body }?.sentences.last)
    #expect(
      newsletter.text.quote(sentence.sourceRange(0..<sentence.count)) == "主任王&middot;伟&ldquo;主持&rdquo;会议。")
  }

  @Test("A page is told by its beginning where its name does not tell")
  func detection() {
    #expect(DocumentFormat.detect(path: "a", text: SourceText(Self.page)) == .html)
    #expect(DocumentFormat.detect(path: "a.HTM", text: SourceText("x")) == .html)
    #expect(DocumentFormat.detect(path: "a.md", text: SourceText("x")) == .markdown)
    #expect(DocumentFormat.detect(path: "a.txt", text: SourceText("<王伟>同志")) == .plainText)
  }

  @Test("A date between credits keeps its signs")
  func dateAmongCredits() throws {
    let newsletter = try newsletter("街道召开会议\n来源:镇党政办 作者:罗莉 发布时间:2017-03-15 点击:203次\n3月14日,街道召开会议。\n")
    #expect(newsletter.bylineNames == ["镇党政办", "罗莉"])
    #expect(newsletter.texts(of: .dateline) == ["发布时间:2017-03-15 点击:203次"])
  }

  @Test("A page called by a later one of its stories keeps those before it, and its date line")
  func laterStory() throws {
    let page = """
      <html><head><title>健身步道启用-石桥街道办事处</title></head><body><div class="nav"><a href="/">首页</a></div>
      <h1>石桥街道新闻汇总</h1><p>发布时间:2018-06-29</p>
      <h2>河道整治现场会召开</h2><p>6月7日上午,副区长沈立诚到街道督导河道整治工作,并在泵站召开现场会。街道党工委书记冯国清参加会议。</p>
      <h2>健身步道启用</h2><p>6月12日,健身步道启用仪式在湖滨公园举行。</p></body></html>
      """
    let newsletter = try newsletter(page, path: "page.html")
    let text = newsletter.paragraphs.flatMap(\.sentences).map(\.text).joined(separator: "\n")
    #expect(text.contains("河道整治现场会召开"))
    #expect(text.contains("副区长沈立诚"))
    #expect(text.contains("健身步道启用仪式"))
    #expect(newsletter.texts(of: .dateline).contains("发布时间:2018-06-29"))
  }

  @Test("A title that the body does not repeat is the headline")
  func title() throws {
    let html = "<html><title>社区动态 - 街道召开会议</title><body><p>3月4日,街道召开会议。</p></body></html>"
    #expect(try newsletter(html, path: "a.html").items.map(\.headline) == ["街道召开会议"])
    let repeated = "<title>街道召开会议 - 社区网</title><div>社区网欢迎</div><div>街道召开会议</div><p>3月4日,街道召开会议。</p>"
    let newsletter = try newsletter(repeated, path: "a.html")
    #expect(newsletter.items.map(\.headline) == ["街道召开会议"])
    #expect(newsletter.texts(of: .body) == ["3月4日,街道召开会议。"])
  }

  @Test("References are decoded, by name and number, with and without their semicolon")
  func references() throws {
    let html = "<p>3月4日,&#26446;&#x5F3A;&nbsp与&#8220;A&lt;B&#8221;队&hellip;&hellip;参加&unknown;比赛&。</p>"
    #expect(try newsletter(html, path: "a.html").texts(of: .body) == ["3月4日,李强 与“A<B”队……参加&unknown;比赛&。"])
  }

  @Test("A menu that is never closed does not take the text with it")
  func unclosedMenu() throws {
    let text = String(repeating: "3月4日,街道召开会议,讨论工作。", count: 4)
    let html = "<html><body><div class=menu><a>首页</a><p>\(text)</p></body></html>"
    #expect(try newsletter(html, path: "a.html").texts(of: .body) == [text])
  }

  @Test("Tags that are no tags are text, and unclosed tags end at the next")
  func brokenTags() throws {
    let html = "<p>3月4日,气温<5度,街道召开会议。<p 下午,街道走访。<b>真好</b>。"
    let bodies = try newsletter(html, path: "a.html").texts(of: .body)
    #expect(bodies.first == "3月4日,气温<5度,街道召开会议。")
  }

  @Test("Markdown's emphasis, quotation and lists leave their text")
  func markdown() throws {
    let text = "# 街道召开会议\n\n**3月4日**,*街道*召开会议。\n\n> 主任`王伟`讲话。\n\n- 第一项讨论了工作。\n* 第二项走访了社区。\n"
    let newsletter = try newsletter(text, path: "a.md")
    #expect(newsletter.texts(of: .body) == ["3月4日,街道召开会议。", "主任王伟讲话。", "第一项讨论了工作。", "第二项走访了社区。"])
    #expect(newsletter.items.map(\.headline) == ["街道召开会议"])
  }
}

@Suite("Tables of web pages")
struct WebTableTests {
  private static func page(_ table: String) -> String {
    """
    <!DOCTYPE html><html><head><title>街道领导分工</title></head><body><div class="content"><h1>街道领导分工</h1>
    <p>2021年5月8日,街道公布领导分工,请居民代表和各社区互相转告,有事可以按分工找人,也可以打街道的值班电话。</p>
    \(table)</div></body></html>
    """
  }

  @Test("The cells of a row are the parts of one sentence, empty ones left out")
  func rows() throws {
    let table =
      "<table><tr><th>姓名</th><th>职务</th></tr><tr><td>沈立诚</td><td></td><td>街道党工委书记</td></tr></table>"
    let texts = try newsletter(Self.page(table), path: "a.html").texts(of: .body)
    #expect(texts.contains("姓名 , 职务") && texts.contains("沈立诚 , 街道党工委书记"), "\(texts)")
  }

  @Test("The offsets of a row are those of its letters in the page")
  func offsets() throws {
    let page = Self.page("<table><tr><td>沈立诚</td><td>街道党工委书记</td></tr></table>")
    let newsletter = try newsletter(page, path: "a.html")
    let row = try #require(newsletter.paragraphs.flatMap(\.sentences).first { $0.text.hasPrefix("沈立诚 ,") })
    #expect(newsletter.text.quote(row.sourceRange(0..<3)) == "沈立诚")
    #expect(newsletter.text.quote(row.sourceRange(row.count - 2..<row.count)) == "书记")
  }

  @Test(
    "A table that lays out a page is no table of data",
    arguments: [
      "<table><tr><td><p>柳林社区召开会议。</p></td><td><p>居民代表参加。</p></td></tr></table>",
      "<table><tr><td>柳林社区召开会议。</td></tr><tr><td>居民代表参加。</td></tr></table>",
      "<table><tr><td>柳林社区召开会议。</td><td><table><tr><td>居民代表参加。</td></tr></table></td></tr></table>",
    ])
  func layout(table: String) throws {
    let texts = try newsletter(Self.page(table), path: "a.html").texts(of: .body)
    #expect(texts.contains("柳林社区召开会议。") && texts.contains("居民代表参加。"), "\(texts)")
  }

  @Test("A row without an end, and a page that is nothing but cells, are read all the same")
  func broken() throws {
    let texts = try newsletter(Self.page("<table><tr><td>沈立诚<td>书记<tr><td>葛庆丰<td>主任"), path: "a.html").texts(of: .body)
    #expect(texts.contains("沈立诚 , 书记") && texts.contains("葛庆丰 , 主任"), "\(texts)")
    let cells = String(repeating: "<tr><td>", count: 50_000)
    #expect(throws: Never.self) { _ = try? newsletter(cells, path: "a.html") }
  }
}
