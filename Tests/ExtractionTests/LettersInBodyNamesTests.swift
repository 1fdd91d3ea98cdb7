import Testing

@testable import Extraction

@Suite("Letters, numbers and verbs inside the names of bodies")
struct LettersInBodyNamesTests {
  @Test(
    "Letters in a row between a mark and a head are a name, whatever words they are elsewhere",
    arguments: [
      ("7月3日,望牛岗工商所举办讲座。", "望牛岗工商所"), ("讲座由牧马坪工商所举办。", "牧马坪工商所"), ("7月3日,通明中心小学开学。", "通明中心小学"),
      ("嘉和物业吟风府项目部经理沈立诚到会。", "嘉和物业吟风府项目部"), ("天泉卫生服务中心举办义诊。", "天泉卫生服务中心"),
    ])
  func row(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(body), "\(found)")
  }

  @Test(
    "A verb of one letter before a body is no part of its name",
    arguments: [("一行人赴槐树小学参观。", "槐树小学"), ("居民办好小学食堂。", "好小学"), ("他爱我社区。", "爱我社区")])
  func verbs(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(body == "槐树小学" ? found.contains(body) : !found.contains { $0.contains(body) }, "\(found)")
  }

  @Test(
    "Two letters between a body and the word for a unit say what the unit sees to",
    arguments: [
      ("江州市卫生防疫站消杀科科长沈立诚到会。", "江州市卫生防疫站消杀科"), ("江州市卫生防疫站检微科的沈立诚讲课。", "江州市卫生防疫站检微科"),
      ("江州市中医院儿保科与街道签订协议。", "江州市中医院儿保科"), ("云岭师范学院外语系的学生来支教。", "云岭师范学院外语系"),
    ])
  func initials(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(body), "\(found)")
  }

  @Test(
    "A unit ends before 的 and before what it does, as before a title",
    arguments: [
      ("街道与青石区城管局照明所签订协议。", "青石区城管局照明所"), ("感谢江州机床厂保卫科的支持。", "江州机床厂保卫科"), ("青石区婚姻登记处近日搬家。", "青石区婚姻登记处"),
    ])
  func predicate(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(body), "\(found)")
  }

  @Test("The two committees of a village in general are no body")
  func committees() throws {
    let found = try bodies(in: "11个村的村支两委成员、去年村支两委换届后的新人参加培训。")
    #expect(!found.contains { $0.contains("两委") }, "\(found)")
  }

  @Test(
    "A detachment of a force is called by its place, between the force and the word for it",
    arguments: [("交警云岭大队举办讲座。", "交警云岭大队"), ("7月3日,消防云岭中队举办讲座。", "消防云岭中队"), ("武警江州支队官兵到会。", "武警江州支队")])
  func forces(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(body), "\(found)")
  }

  @Test("A traffic warden before another word names no detachment")
  func warden() throws {
    let found = try bodies(in: "交警和大队部的同志到会,交警沈立诚讲课。")
    #expect(!found.contains { $0.hasPrefix("交警") }, "\(found)")
  }

  @Test("The number of a census stands inside the name of its command")
  func census() throws {
    let found = try bodies(in: "7月3日,街道第七次全国人口普查领导小组成立,沈立诚任组长。")
    #expect(found.contains("石桥街道第七次全国人口普查领导小组"), "\(found)")
    let times = try bodies(in: "这是街道第七次召开领导小组会议。")
    #expect(!times.contains { $0.contains("第七次") }, "\(times)")
  }

  @Test("The number of a post of the police stands behind the station that it is of")
  func post() throws {
    let found = try bodies(in: "槐树派出所3号便民警务站的民警来了。")
    #expect(found.contains("槐树派出所3号便民警务站"), "\(found)")
  }

  @Test("The number of a house behind an estate or a station is no post of it")
  func house() throws {
    let found = try bodies(in: "快递放在柳林小区3号便民服务站。槐树派出所3号楼的居民来了。")
    #expect(!found.contains { $0.contains("3号") }, "\(found)")
  }

  @Test(
    "A verb that places are called by names a subdistrict too",
    arguments: [("振兴街道", "振兴街道妇联举办讲座"), ("团结街道", "团结街道召开会议"), ("胜利街道", "胜利街道办事处主任沈立诚到会")])
  func naming(street: String, sentence: String) throws {
    let found = try read("江州市青石区\(street)\n一周要闻\n\n7月3日,\(sentence)。").organizations
    #expect(found.contains(street), "\(found)")
  }

  @Test("A verb before 街道 in the middle of a clause says what is done")
  func development() throws {
    let found = try bodies(in: "7月3日,大家为建设街道出力,振兴街道经济。")
    #expect(!found.contains { $0.hasPrefix("建设") || $0.hasPrefix("振兴") }, "\(found)")
  }

  @Test(
    "A road of two words behind a verb names a community",
    arguments: ["建设西路社区居委会", "解放东路社区居委会", "团结大街社区居委会"])
  func roads(committee: String) throws {
    let found = try bodies(in: "活动由\(committee)组织。")
    #expect(found.contains(committee), "\(found)")
  }

  @Test(
    "Thanks before a body are no part of its name",
    arguments: [("感谢印染四厂的支持。", "印染四厂"), ("街道感谢第二棉纺厂的支持。", "第二棉纺厂")])
  func thanks(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains(body) && !found.contains { $0.hasPrefix("感谢") }, "\(found)")
  }

  @Test("大, 小 and 新 before letters that are no word begin a name, and before a word they do not")
  func sizes() throws {
    #expect(try bodies(in: "大涂湾清真寺的沈立诚到会。").contains("大涂湾清真寺"))
    let found = try bodies(in: "新学校开学了,大医院人多。")
    #expect(!found.contains { $0.hasPrefix("新") || $0.hasPrefix("大") }, "\(found)")
  }

  @Test(
    "Rooms, years taught, honours, news from home and lodgings are no bodies",
    arguments: [
      "启明社区多功能室", "槐树排水站值班室", "云岭县教研室小学", "省级示范家长学校", "云岭乡", "槐树供销社", "老旧小区", "石桥街道社区居委会", "两地街道",
    ])
  func none(body: String) throws {
    let found = try bodies(
      in: """
        地点在启明社区多功能室,值班的人在槐树排水站值班室。云岭县教研室小学语文教研员沈立诚讲课。我校通过省级示范家长学校验收。《云岭乡讯》出刊。
        一行人看了槐树供销社宿舍和老旧小区改造工作。石桥街道社区居委会换届选举开始。两地街道签约。
        """)
    #expect(!found.contains(body), "\(found)")
  }

  @Test(
    "What is founded with a name of its own in quotation marks is a body",
    arguments: ["她创办了“春燕手工坊”。", "“春燕手工坊”日前开业。", "她自办的“春燕手工坊”很热闹。"])
  func founded(sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains("“春燕手工坊”"), "\(found)")
  }

  @Test(
    "Those who come home, cold melons and invitations leave no names of towns and committees",
    arguments: [("海外侨亲回乡出席。", "回乡"), ("她端来一盆冰镇西瓜。", "冰镇"), ("工业强镇、商贸活镇。", "活镇"), ("医生应柳湾居委会之邀讲课。", "应柳湾")])
  func homecoming(sentence: String, part: String) throws {
    let found = try bodies(in: sentence)
    #expect(!found.contains { $0.contains(part) }, "\(found)")
  }

  @Test(
    "Numbered schools, towns that end in a village, and companies of two trades are read whole",
    arguments: [
      ("云岭九中高三学生沈立诚说。", "云岭九中"), ("江州师范大学二附中举办讲座。", "江州师范大学二附中"), ("小村乡文化站举办讲座。", "小村乡文化站"),
      ("云岭网络科技创始人沈立诚到会。", "云岭网络科技"), ("江州大湾商场股份公司举办讲座。", "江州大湾商场股份公司"), ("市“绿色学校”验收组到会。", "江州市“绿色学校”验收组"),
    ])
  func whole(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(
      found.contains(body), "\(found)")
  }

  @Test("A group that the verb of founding stands behind has the whole name before it")
  func founding() throws {
    #expect(try bodies(in: "【启事】\n石拱桥修缮筹备组成立,沈立诚任组长。").contains("石拱桥修缮筹备组"))
  }

  @Test("Where a group is to be founded, or what is talked of at it, is no part of its name")
  func notFounded() throws {
    let found = try bodies(in: "会议讨论了联谊筹备组成立事宜,街道决定下月成立。")
    #expect(found == ["石桥街道", "联谊筹备组"], "\(found)")
  }

  @Test("A quality that a subdistrict is called by names it where it acts or has a unit")
  func quality() throws {
    #expect(try bodies(in: "7月3日,祥和街道队夺冠。").contains("祥和街道"))
    #expect(try !bodies(in: "7月3日,大家走过美丽街道。").contains("美丽街道"))
  }

  @Test(
    "A word and what the land is like, a quality, and a place that could be somebody's name are names of bodies",
    arguments: [
      ("幸福里幼儿园举办讲座。", "幸福里幼儿园"), ("老君庙供电所举办讲座。", "老君庙供电所"), ("活动由新桥敬老院承办。", "新桥敬老院"), ("7月3日,文昌商会举办讲座。", "文昌商会"),
      ("兴隆镇卫生院举办讲座。", "兴隆镇卫生院"), ("兴隆社区志愿服务队到会。", "兴隆社区志愿服务队"), ("来自大坪小学的人到会。", "大坪小学"),
    ])
  func land(sentence: String, body: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.contains { $0.hasSuffix(body) }, "\(found)")
  }

  @Test(
    "Plain sentences name no bodies",
    arguments: [
      "孩子们在学校里学会了垃圾分类。", "儿子在外地工作,女儿在上海读大学。", "小区荣获“全国文明单位”“市级先进党支部”称号。", "通过家长学校开展教育。", "新幼儿园开园,老小学拆了。",
      "我厂、我校、我院共同参加。", "深入落后村党支部、涣散村党支部宣传。", "王建国敬老院里住了三年。",
    ])
  func plain(sentence: String) throws {
    let found = try bodies(in: sentence)
    #expect(found.isSubset(of: ["石桥街道", "石桥街道敬老院"]), "\(found)")
  }

  @Test(
    "后 is the first letter of a place behind a preposition or a mark, and where it stands there each time",
    arguments: [
      ("副区长沈立诚到后沃村投票站察看。", "后沃村"), ("7月3日,后楼门社区举办讲座。摊主是后楼门社区残疾人协会的副主席。", "后楼门社区残疾人协会"),
      ("捐款由后沃村村委会转交。", "后沃村村委会"),
    ])
  func behind(_ item: String, _ body: String) throws {
    let found = try bodies(in: item)
    #expect(found.contains(body), "\(found)")
    #expect(!found.contains(String(body.dropFirst())), "\(found)")
  }

  @Test("后 says what came after elsewhere")
  func after() throws {
    let found = try bodies(in: "接到通知后枫桥社区举办讲座。散会后枫桥社区居委会主任沈立诚讲话。枫桥社区很满意。")
    #expect(found.contains("枫桥社区"), "\(found)")
    #expect(found.allSatisfy { !$0.contains("后") }, "\(found)")
  }

  @Test(
    "A commission of the district is called by two letters before 委",
    arguments: [
      ("沈立诚率区统筹委、区建设局负责人来到街道。", "青石区统筹委"), ("会议听取了区古保委文物科科长沈立诚的说明。", "青石区古保委文物科"), ("市农经委主任沈立诚到会。", "江州市农经委"),
    ])
  func commission(_ item: String, _ body: String) throws {
    let found = try bodies(in: item)
    #expect(found.contains(body), "\(found)")
  }

  @Test(
    "委 in another word ends no commission",
    arguments: ["全区政协委员沈立诚到会。", "社区受委托办理。", "他是区里选出的委员。"])
  func noCommission(_ item: String) throws {
    let found = try bodies(in: item)
    #expect(found.allSatisfy { !$0.hasSuffix("委") }, "\(found)")
  }

  @Test(
    "Works, schools and roads that a number, a quarter of the sky or a verb is part of",
    arguments: [
      ("江州针织一厂女工沈立秋到会。", "江州针织一厂"), ("北方科大建筑学院副教授沈立诚讲课。", "北方科大建筑学院"), ("平柳实验学校校长沈立诚到会。", "平柳实验学校"),
      ("建设二路派出所所长沈立诚到会。", "建设二路派出所"), ("江州大学社会工作系的副教授沈立诚讲课。", "江州大学社会工作系"), ("清华大学的教授沈立诚讲课。", "清华大学"),
    ])
  func numbered(_ item: String, _ body: String) throws {
    let found = try bodies(in: item)
    #expect(found.contains(body), "\(found)")
  }

  @Test("A police station behind the bureau it is under has a name of its own")
  func station() throws {
    let found = try readItem("江州市公安局青石分局枫桥派出所所长沈立诚到会。派出所民警葛庆丰发言。")
    #expect(found.posts == ["沈立诚 所长 枫桥派出所", "葛庆丰 民警 枫桥派出所"], "\(found.posts)")
    #expect(found.structure.contains { $0.hasPrefix("枫桥派出所<江州市公安局") }, "\(found.structure)")
  }

  @Test("The committee of a community called by a new village is the community's")
  func newVillage() throws {
    let found = try structure(in: "塘湾新村社区居委会主任沈立诚到会。")
    #expect(found.contains("塘湾新村社区居委会<塘湾新村社区"), "\(found)")
  }

  @Test("A party branch of the offices is the subdistrict's")
  func offices() throws {
    #expect(try posts(in: "机关党支部书记沈立诚表态。") == ["沈立诚 书记 石桥街道机关党支部"])
    #expect(try posts(in: "区委第三指导检查组组长沈立诚讲话。") == ["沈立诚 组长 青石区委第三指导检查组"])
  }
}
