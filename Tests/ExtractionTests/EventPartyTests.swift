import Testing

@testable import Extraction

@Suite("Who holds an occasion, who comes along, and who is only spoken of")
struct EventPartyTests {
  private static let head = "江州市红星区石桥街道简报 2015年6月3日\n\n要闻\n\n"

  private static func story(_ text: String) throws -> Story { try Story(head + text) }

  // MARK: Those who hold it

  @Test("A subdistrict called by 街 holds what it holds in some place")
  func street() throws {
    #expect(try Self.story("6月1日,青泉街在办事处二楼会议室召开创城动员会。").organizers() == ["青泉街"])
  }

  @Test("Bodies that inspect something together hold the visit, whoever leads them, and are not where it is")
  func together() throws {
    let story = try Self.story("6月2日,副区长左明带队,区市场监管局、石桥派出所、区消防大队联合检查了东风市场和建国街的30家商户。")
    #expect(story.organizers() == ["红星区市场监管局", "石桥街道派出所", "红星区消防大队"] || story.organizers().count == 3)
    #expect(story.roles("左明") == [.lead, .attendee])
    #expect(story.facts.events.first?.place == "东风市场和建国街")
  }

  @Test("A talk that an officer has with others is his body's, and he speaks")
  func talk() throws {
    let story = try Self.story("6月4日,街道纪工委书记江波对新提任的5名社区干部进行集体廉政谈话。")
    #expect(story.organizers() == ["石桥街道纪工委"])
    #expect(story.roles("江波")?.contains(.speaker) == true)
  }

  @Test("A body that is told something does not hold the meeting")
  func told() throws {
    let story = try Self.story(
      "6月10日,市委第三巡察组向石桥街道党工委反馈巡察意见。市委第三巡察组组长田光通报了巡察情况,市纪委常委都兰提出整改要求,街道党工委书记方宗培主持会议并作表态发言。")
    #expect(story.kinds == [.meeting])
    #expect(story.organizers() == ["江州市委第三巡察组"])
    #expect(story.roles("方宗培") == [.chair, .speaker, .attendee])
  }

  // MARK: Bodies there

  @Test("Heads of stations who are brought along stand for them")
  func brought() throws {
    let story = try Self.story("6月1日,街道办事处副主任康明达带领农技站站长路远、林业站副站长白玉成,实地检查了柳河沿线的四座水闸。")
    #expect(Set(story.bodies()).isSuperset(of: ["石桥街道农技站", "石桥街道林业站"]), "\(story.bodies())")
    #expect(story.facts.events.first?.place == "柳河沿线")
  }

  @Test("Towns that will send teams take part, and whoever is asked to teach stands for his body")
  func guests() throws {
    let match = try Self.story("6月3日,街道老龄办定于6月10日在星海公园举行太极拳比赛,届时柳湾镇、桃园镇将组队参加。")
    #expect(match.bodies() == ["柳湾镇", "桃园镇"])
    let lesson = try Self.story("6月11日,桃源社区请来市农业局农艺师郭峰,在活动室给五十多名居民讲盆景养护。")
    #expect(lesson.bodies() == ["江州市农业局"])
    #expect(lesson.roles("郭峰").map(Set.init) == [.guest, .speaker, .attendee])
  }

  // MARK: Persons

  @Test("Whose mother somebody is, or who wrote what is recited, was not there")
  func spokenOf() throws {
    let visit = try Self.story("6月5日,区委书记高洁到石桥街道看望战士家属。高书记握着战士孙亮的母亲、退休教师曲兰芝的手说:“您养了个好儿子。”")
    #expect(visit.persons() == ["高洁", "曲兰芝"])
    #expect(visit.roles("高洁")?.contains(.speaker) == true)
    let reading = try Self.story("6月8日,桃源社区举办诗会。社区书记王海涛朗诵了李白桦的诗。")
    #expect(reading.persons() == ["王海涛"])
  }

  @Test("Whom somebody speaks to does not speak")
  func addressed() throws {
    let story = try Self.story("6月6日,区卫生局局长郭华检查桃源社区。郭华对值班医生、社区主任秦兰英说,要守好门。")
    #expect(story.roles("郭华")?.contains(.speaker) == true)
    #expect(story.roles("秦兰英") == [.attendee])
  }

  @Test("Those who say what they think of something speak, as do those who are listed as teaching")
  func speaking() throws {
    let meeting = try Self.story("6月5日,桃源社区召开座谈会,党员代表陈涛、支部委员何静结合自身谈了体会,业委会主任褚一鸣、居民代表沈月仙各抒己见。")
    for name in ["陈涛", "何静", "褚一鸣", "沈月仙"] { #expect(meeting.roles(name)?.contains(.speaker) == true, "\(name)") }
    let course = try Self.story("6月12日,石桥街道妇联在活动中心举办家政培训班。讲课的有职业学校讲师那云、酒店厨师长崔永泰。")
    #expect(course.roles("那云")?.contains(.speaker) == true)
    #expect(course.roles("崔永泰")?.contains(.speaker) == true)
  }

  @Test("A list of offices below a story, and those who made the paper, were not there")
  func directory() throws {
    let text = "6月6日晚,桃源社区在文化广场举办音乐会。街道文化站站长谷野主持。\n\n【资料】石桥街道党工委现任班子:书记耿连成,副书记陶亚萍、祖长海。\n\n组稿:吴樾 版面:刘晴"
    #expect(try Self.story(text).persons() == ["谷野"])
  }

  @Test("A feast that somebody only looks back on is no occasion, though its opening that is told of is")
  func earlier() throws {
    let story = try Self.story("6月12日,石桥街道召开消防工作会。派出所所长宁军通报了去年邻里节期间的交通情况。")
    #expect(story.facts.events.count == 1)
    #expect(story.roles("宁军")?.contains(.speaker) == true)
  }

  // MARK: Places and parts

  @Test("来校 means the school that the paper has named last, and 岗 ends the name of a place")
  func places() throws {
    let visit = try Self.story("6月3日,区教育局普教科科长石磊专程来校了解课后服务情况,柳湾小学校长方静介绍了做法。")
    #expect(visit.facts.events.last?.kind == .visit)
    #expect(visit.facts.events.last?.place == "柳湾小学")
    let rite = try Self.story("6月3日,遗体告别仪式在凤凰岗举行,区人大主任周立新主持。")
    #expect(rite.facts.events.first?.place == "凤凰岗")
    let service = try Self.story("6月9日,区医院医生毕力免费为桃源社区240名女工体检。")
    #expect(service.facts.events.first?.place == "桃源社区")
  }

  @Test("The meeting that a visit led to is a part of it; who only chairs what was told of makes no other")
  func parts() throws {
    let visit = try Self.story("6月9日,市委督导组到石桥街道检查。街道党工委书记尚建忠、办事处主任王强参加了汇报会。尚书记汇报了进展。")
    #expect(visit.names.last == "汇报会")
    #expect(visit.persons(1) == ["尚建忠", "王强"])
    let lecture = try Self.story("6月9日,桃源社区举办家庭教育讲座。街道妇联主任温桂兰主持了讲座。")
    #expect(lecture.facts.events.count == 1)
  }

  @Test("A branch that elects anew holds an election")
  func reelection() throws {
    let story = try Self.story("6月7日,桃源社区党支部进行改选,老支书田禄退职,社工令狐婧接任书记。")
    #expect(story.kinds == [.election])
    #expect(story.organizers() == ["桃源社区党支部"])
  }

  private static let visit = "3月2日,柳林社区书记沈立诚、主任方小芹带领干部到枫桥社区考察。枫桥社区书记冯国清热情接待。"

  @Test(
    "What both sides do behind a visit is done by all who were there",
    arguments: ["双方召开座谈会,沈立诚介绍了做法。", "双方在二楼会议室座谈,沈立诚介绍了做法。"])
  func bothSides(sentence: String) throws {
    let story = try Self.story(Self.visit + sentence)
    #expect(story.kinds == [.visit, .meeting], "\(story.names)")
    #expect(story.persons(1) == ["沈立诚", "方小芹", "冯国清"], "\(story.persons(1))")
  }

  @Test("Talk that the text does not place is no occasion of its own", arguments: ["双方座谈交流。", "双方在工作上多交流。"])
  func talkOnly(sentence: String) throws {
    let story = try Self.story(Self.visit + sentence)
    #expect(story.kinds == [.visit], "\(story.names)")
  }

  @Test(
    "An occasion takes place beside something, or out of doors",
    arguments: [
      ("5月9日,一场特殊的座谈会在老槐树下举行。", "老槐树下"), ("5月7日上午,石桥街道再就业服务站在文化宫西门外挂牌。", "文化宫西门外"),
      ("5月1日晚,石桥社区曲艺会在文德楼天井举行。", "文德楼天井"), ("5月4日,龙舟赛开幕式在柳河边举行。", "柳河边"),
    ])
  func beside(_ item: String, _ place: String) throws {
    #expect(try Story(item).facts.events.first?.place == place)
  }

  @Test(
    "Under whose care something is held is no place",
    arguments: ["5月9日,座谈会在街道党工委的支持下举行。", "5月9日,社区纳凉晚会在居民的欢呼声中举行。"])
  func underCare(_ item: String) throws {
    #expect(try Story(item).facts.events.first?.place.map { !$0.hasSuffix("下") && !$0.hasSuffix("声中") } ?? true)
  }
}
