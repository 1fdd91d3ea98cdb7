import Newsletters
import Testing

@testable import Extraction

@Suite("Words beside the name of a body that are no part of it")
struct WordsBesideBodiesTests {
  @Test(
    "物业 names no body where it says what an office sees to",
    arguments: [
      ("青石区住建局物业管理中心主任沈立诚出席会议。", "沈立诚 主任 青石区住建局物业管理中心"),
      ("清泉街道物业行业党委书记沈立诚主持会议。", "沈立诚 书记 清泉街道物业行业党委"),
    ])
  func property(_ item: String, _ post: String) throws {
    let found = try readItem(item)
    #expect(found.posts == [post])
    #expect(!found.organizations.contains { $0.hasSuffix("物业") }, "\(found.organizations)")
  }

  @Test("What is paid for 物业 is no company, and a company called so stays one")
  func fees() throws {
    #expect(try bodies(in: "业委会主任沈立诚通报了物业费收支情况。").allSatisfy { !$0.contains("物业") })
    #expect(try posts(in: "恒泰物业项目经理沈立诚到会答疑。") == ["沈立诚 项目经理 恒泰物业"])
    #expect(try posts(in: "恒泰物业服务中心主任沈立诚到会答疑。") == ["沈立诚 主任 恒泰物业服务中心"])
  }

  @Test(
    "Deputies in general are of no congress that is named",
    arguments: ["县、镇两级人大代表18人视察了工地。", "街道组织葡萄产业人大代表专题调研。"])
  func deputies(_ item: String) throws {
    #expect(try bodies(in: item).allSatisfy { !$0.hasSuffix("人大") })
  }

  @Test("Deputies of a congress that is named keep it, and those whom an office sees to give it no other name")
  func deputiesOfCongress() throws {
    #expect(try posts(in: "全国人大代表沈立诚来到社区。") == ["沈立诚 代表 全国人大"])
    #expect(try posts(in: "区人大代表沈立诚提出建议。") == ["沈立诚 代表 青石区人大"])
    #expect(
      try structure(in: "清泉街道人大代表联络工委主任沈立诚到会。").contains("清泉街道人大代表联络工委<清泉街道"))
  }

  @Test(
    "What a place is to somebody begins no name",
    arguments: [
      ("沈立诚回到母校柳湾小学,给孩子们讲课。", "柳湾小学"), ("沈立诚回到家乡柳湾村,看望老人。", "柳湾村"),
      ("人大代表沈立诚来到选区柳湾社区接待选民。", "柳湾社区"),
    ])
  func home(_ item: String, _ body: String) throws {
    let found = try bodies(in: item)
    #expect(found.contains(body), "\(found)")
    #expect(!found.contains { $0 != body && $0.hasSuffix(body) }, "\(found)")
  }

  @Test("A unit that is called so keeps the word")
  func unitOfHome() throws {
    #expect(try posts(in: "选区工作组组长沈立诚汇报。").allSatisfy { $0.hasSuffix("选区工作组") })
  }

  @Test("A verb of handing over is no part of the name of whom it is handed to")
  func handing() throws {
    #expect(try posts(in: "沈立诚将款项交江州市红十字会秘书长葛庆丰。") == ["葛庆丰 秘书长 江州市红十字会"])
  }

  @Test(
    "Which of its committees one after the other is meant stands in no committee's name",
    arguments: ["新一届", "首届", "上届"])
  func term(_ term: String) throws {
    let found = try readItem("柳湾社区\(term)居委会主任沈立诚表示感谢。")
    #expect(found.posts == ["沈立诚 主任 柳湾社区居委会"])
    #expect(found.structure.contains("柳湾社区居委会<柳湾社区"))
  }

  @Test("到 before a number is where somebody goes")
  func going() throws {
    #expect(try bodies(in: "护士沈立诚到七街坊社区为老人量血压。") == ["石桥街道", "七街坊社区"])
  }

  @Test(
    "A line that tells of somebody begins with a word that is not of the name of his body",
    arguments: ["专访", "对话", "走近", "记"])
  func telling(word: String) throws {
    let found = try posts(in: "一个人的十年——\(word)金桥街社区居委会主任沈立诚")
    #expect(found == ["沈立诚 主任 金桥街社区居委会"], "\(found)")
  }

  @Test(
    "办 is a verb before what somebody holds, builds or works at, and no office of the community",
    arguments: ["招聘会在枫桥社区办一场。", "枫桥社区办起了夜校。", "大家查看了枫桥社区办公用房。", "书画展在枫桥社区办了三天。"])
  func holding(_ item: String) throws {
    let found = try bodies(in: item)
    #expect(found == ["枫桥社区"] || found == ["枫桥社区", "石桥街道"], "\(found)")
  }

  @Test("The office of the communities keeps its short name before a title, a mark and those who work there")
  func officeOfCommunities() throws {
    #expect(try posts(in: "街道社区办主任沈立诚到会。") == ["沈立诚 主任 石桥街道社区办"])
    #expect(try posts(in: "街道办副主任沈立诚到会。") == ["沈立诚 副主任 石桥街道办"])
    #expect(try bodies(in: "街道办三名干部到会。").contains("石桥街道办"))
  }

  @Test(
    "A word that joins two bodies is of neither's name",
    arguments: ["枫桥社区党委同春晴社会工作服务中心一齐包粽子。", "枫桥社区党委联同春晴社会工作服务中心包粽子。"])
  func joining(_ item: String) throws {
    let found = try bodies(in: item)
    #expect(found.isSuperset(of: ["枫桥社区党委", "春晴社会工作服务中心"]), "\(found)")
    #expect(found.isSubset(of: ["枫桥社区党委", "春晴社会工作服务中心", "枫桥社区", "石桥街道"]), "\(found)")
  }

  @Test(
    "What somebody points at or counts with is no part of a name",
    arguments: ["沈立诚在一家菜市场当经理。", "他曾是这家粮店的店主。", "书记沈立诚拍板建了这座菜市场。"])
  func counted(_ item: String) throws {
    let found = try bodies(in: item)
    #expect(found.allSatisfy { !$0.contains("家") && !$0.contains("这") }, "\(found)")
  }

  @Test("Where people vote or are tested is no office")
  func stops() throws {
    #expect(try bodies(in: "副区长沈立诚到后沃村投票站察看。").allSatisfy { !$0.hasSuffix("投票站") })
    #expect(try bodies(in: "副区长沈立诚到枫桥社区采样站察看。").allSatisfy { !$0.hasSuffix("采样站") })
  }

  @Test(
    "A verb of choosing, a word for where, and a list of letters are no part of the body behind them",
    arguments: [
      ("大家投票选举院落自治小组,沈立诚当选组长。", "院落自治小组"), ("枫桥社区周四补选居务监督委员会委员一名。", "枫桥社区"), ("象棋赛周日举行,地点枫桥社区活动室。", "枫桥社区"),
    ])
  func choosing(_ item: String, _ body: String) throws {
    let found = try bodies(in: item)
    #expect(found.contains { $0.hasSuffix(body) }, "\(found)")
    #expect(found.allSatisfy { !$0.contains("选举院") && !$0.contains("补选") && !$0.contains("地点") }, "\(found)")
  }

  @Test("The committee that holds an election keeps the word")
  func electionCommittee() throws {
    #expect(try bodies(in: "枫桥社区居民选举委员会主任沈立诚到会。").contains { $0.hasSuffix("居民选举委员会") })
    #expect(try bodies(in: "换届选举工作领导小组组长沈立诚到会。").contains { $0.hasSuffix("换届选举工作领导小组") })
  }

  @Test(
    "Why something is done and for whom somebody speaks are no part of a name",
    arguments: [
      ("因原居委会主任调离,枫桥社区补选居委会成员。", ["石桥街道", "枫桥社区", "枫桥社区居委会"]), ("沈立诚代表同乡总会捐资。", ["石桥街道", "同乡总会"]),
    ])
  func before(_ item: String, _ named: [String]) throws {
    let found = try bodies(in: item)
    #expect(found.isSubset(of: Set(named)), "\(found)")
  }

  @Test("A word for what sort of body it is, before the name of one, is no part of it")
  func sort() throws {
    let found = try posts(in: "承办机构杭州市春晴社会工作服务中心总干事沈立诚到会。")
    #expect(found == ["沈立诚 总干事 杭州市春晴社会工作服务中心"], "\(found)")
  }

  @Test(
    "A feast, a quarter of a year, a motto or what somebody has learned is in no name",
    arguments: [
      "儿童节社区组织孩子们看电影。", "第三季度居委会卫生评比结果揭晓。", "大事不出社区。", "详情见社区公告栏。", "20名队员学会了急救。", "“法律进社区”活动昨天开始。",
    ])
  func times(sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(
      found.isDisjoint(with: ["儿童节社区", "第三季度居委会", "事不出社区", "详情见社区", "队员学会", "“法律进社区”"]), "\(found)")
  }

  @Test("An estate that is called by 和 and a fine letter keeps it behind its district")
  func harmony() throws {
    let found = try bodies(in: "江州市青石区和美家园小区业主委员会开会。")
    #expect(found.contains("和美家园小区业主委员会"), "\(found)")
    let others = try bodies(in: "青石区和柳湾镇政府派人参加。")
    #expect(others.contains { $0.hasPrefix("柳湾镇") }, "\(others)")
  }
}
