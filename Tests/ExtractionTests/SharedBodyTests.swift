import Testing

@testable import Extraction

@Suite("Which titles share a body, and whose those elected and those without a body are")
struct SharedBodyTests {
  @Test("Members elected behind a secretary are of the committee that he was elected to")
  func members() throws {
    let found = try posts(
      in: "7月3日,柳林社区召开党员大会。沈立诚当选党委书记,冯国清、白小兰当选副书记,乔大年、马小林当选委员。")
    #expect(
      found == [
        "沈立诚 书记 柳林社区党委 appointed", "冯国清 副书记 柳林社区党委 appointed", "白小兰 副书记 柳林社区党委 appointed",
        "乔大年 委员 柳林社区党委 appointed", "马小林 委员 柳林社区党委 appointed",
      ], "\(found)")
  }

  @Test("Who leaves a post has had it")
  func leaving() throws {
    let found = try posts(in: "7月3日,柳林社区党委书记沈立诚上任,卸任书记冯国清交了钥匙。")
    #expect(found == ["沈立诚 书记 柳林社区党委", "冯国清 书记 柳林社区党委 former"], "\(found)")
  }

  @Test("An assembly elects its own officers, not those of the guest who congratulates")
  func assembly() throws {
    let found = try posts(
      in: "7月3日,石桥街道总工会第二次代表大会召开,区总工会副主席沈立诚到会祝贺。大会选举冯国清为主席,白小兰、乔大年为副主席。")
    #expect(
      found == [
        "沈立诚 副主席 青石区总工会", "冯国清 主席 石桥街道总工会 appointed", "白小兰 副主席 石桥街道总工会 appointed",
        "乔大年 副主席 石桥街道总工会 appointed",
      ], "\(found)")
  }

  @Test(
    "A craft is nobody's post in the association that somebody is on the board of", arguments: ["剪纸艺人", "画家", "收藏家"])
  func crafts(craft: String) throws {
    let found = try posts(in: "7月3日,青石区民间文艺家协会理事、\(craft)沈立诚担任评委。")
    #expect(found == ["沈立诚 理事 青石区民间文艺家协会"], "\(found)")
  }

  @Test("A post that only schools have is not of the bureau named before it")
  func schools() throws {
    let found = try posts(in: "7月3日,石桥小学校长沈立诚主持,区教研室数学教研员冯国清和教导主任白小兰任评委。")
    #expect(!found.contains { $0.hasPrefix("白小兰") && $0.hasSuffix("教研室") }, "\(found)")
  }

  @Test("In a hospital's own paper a post without a body is the hospital's, not that of a guest's")
  func ownHospital() throws {
    let found = try read(
      "青山医院院报\n青山医院主办\n\n7月3日,省第二医院党委书记沈立诚来院义诊。副院长冯国清陪同。"
    ).posts
    #expect(found.contains("冯国清 副院长 青山医院"), "\(found)")
  }

  @Test(
    "A unit is read before its head's deputy too, whatever its words are",
    arguments: [
      ("省教育厅基础教育处", "副处长"), ("市卫生防疫站消杀科", "科长"), ("区供电局抄表班", "班长"), ("区法院少年庭", "副庭长"), ("市人民医院乳腺科", "副主任"),
      ("市书协", "副主席"),
      ("区政协社会法制委", "主任"), ("石桥镇教管办", "主任"), ("市摄协", "秘书长"),
    ])
  func deputies(body: String, title: String) throws {
    let found = try posts(in: "7月3日,\(body)\(title)沈立诚到会。")
    #expect(
      found.count == 1 && found.allSatisfy { $0.hasPrefix("沈立诚 \(title) ") && $0.hasSuffix(body.dropFirst()) },
      "\(found)")
  }

  @Test("Who is elected deputy is deputy in the body that elects, whatever post a fellow has elsewhere")
  func deputyElected() throws {
    let found = try posts(
      in: "7月3日,石桥街道总工会第二次代表大会召开。沈立诚当选为主席,冯国清、恒远公司工会主席白小兰当选为副主席。")
    #expect(found.contains("冯国清 副主席 石桥街道总工会 appointed"), "\(found)")
    #expect(found.contains("白小兰 副主席 石桥街道总工会 appointed"), "\(found)")
  }

  @Test("The president elected behind a report of the board's is the association's")
  func president() throws {
    let found = try posts(
      in: "7月3日,江州市石桥商会第三次会员大会召开。大会审议了第二届理事会会长沈立诚的报告,选举冯国清为会长,白小兰为秘书长。")
    #expect(found.contains("冯国清 会长 江州市石桥商会 appointed"), "\(found)")
    #expect(found.contains("白小兰 秘书长 江州市石桥商会 appointed"), "\(found)")
  }

  @Test("The secretary named behind a member of the board is the association's, as the president is")
  func secretary() throws {
    let found = try posts(in: "7月3日,江州市石桥商会第二届理事会理事沈立诚、秘书长冯国清到会。")
    #expect(found.contains("冯国清 秘书长 江州市石桥商会"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("沈立诚") && !$0.contains(" 理事 ") }, "\(found)")
  }

  @Test("A secretary behind a post elsewhere is of that body")
  func secretaryElsewhere() throws {
    let found = try posts(in: "7月3日,江州市侨联副主席沈立诚、秘书长冯国清到会。")
    #expect(found.contains("冯国清 秘书长 江州市侨联"), "\(found)")
  }

  @Test("The head and the members of a committee that met are its")
  func committee() throws {
    let found = try posts(in: "7月3日,柳林社区居委会召开会议。主任沈立诚主持,委员冯国清发言。")
    #expect(found == ["沈立诚 主任 柳林社区居委会", "冯国清 委员 柳林社区居委会"], "\(found)")
  }

  @Test("Behind a body that is no committee a director is nobody's")
  func noCommittee() throws {
    #expect(try posts(in: "7月3日,石桥小学召开会议。主任沈立诚主持。").isEmpty)
  }

  @Test("A section in a list is of the bureau before it")
  func sections() throws {
    let found = try posts(in: "7月3日,区民政局局长沈立诚、社会救助股股长冯国清、基层政权科科长白小兰到会。")
    #expect(
      found == [
        "沈立诚 局长 青石区民政局", "冯国清 股长 青石区民政局社会救助股", "白小兰 科长 青石区民政局基层政权科",
      ], "\(found)")
  }

  @Test("街办 is the subdistrict's office")
  func shortOffice() throws {
    #expect(try posts(in: "7月3日,街办主任沈立诚捐款。") == ["沈立诚 主任 石桥街道办事处"])
  }

  @Test("街办 in a list is the office of the subdistrict that the list began with")
  func shortOfficeOfGuests() throws {
    let found = try posts(in: "7月3日,云山街道党工委书记沈立诚、街办主任冯国清一行到石桥街道考察。")
    #expect(found == ["沈立诚 书记 云山街道党工委", "冯国清 主任 云山街道办事处"], "\(found)")
  }

  @Test("Talks and audits about leaving a post are no word before it")
  func auditOfLeaving() throws {
    let found = try posts(in: "7月3日,离任审计会召开,柳林社区党委书记沈立诚到会。")
    #expect(found == ["沈立诚 书记 柳林社区党委"], "\(found)")
  }

  @Test(
    "Who is dismissed is named before the body, though its word for a level follows",
    arguments: ["免去边立新街道残联主席职务", "免去金光荣石桥街道残联主席职务", "免去:边立新街道残联主席职务"])
  func dismissedBeforeLevel(sentence: String) throws {
    let found = try posts(in: "7月3日,\(sentence)。")
    #expect(found.count == 1 && found.allSatisfy { $0.hasSuffix("主席 石桥街道残联 former") }, "\(found)")
  }

  @Test(
    "Behind a dismissal a place is no name",
    arguments: ["任命:原柳林社区党支部书记沈立诚任枫桥社区党支部书记", "免去石桥社区居委会主任沈立诚职务", "免去王家村村委会主任沈立诚职务"])
  func dismissedPlaces(sentence: String) throws {
    let found = try readItem("7月3日,\(sentence)。").persons
    #expect(found == ["沈立诚"], "\(found)")
  }

  @Test("Behind 为 the level is where somebody serves, and the name ends before 为")
  func appointedTo() throws {
    #expect(try posts(in: "7月3日,任命苟鹏为街道妇联主席。") == ["苟鹏 主席 石桥街道妇联 appointed"])
  }

  @Test("Those elected one behind the other, each with 为, have their posts, whatever their family names are")
  func electedInTurn() throws {
    let found = try posts(
      in: "7月3日,柳林社区党委换届。大会选举沈立诚为党委书记,尚立新为副书记,冯国清、白小兰、庞海为委员。")
    #expect(
      found == [
        "沈立诚 书记 柳林社区党委 appointed", "尚立新 副书记 柳林社区党委 appointed", "冯国清 委员 柳林社区党委 appointed",
        "白小兰 委员 柳林社区党委 appointed", "庞海 委员 柳林社区党委 appointed",
      ], "\(found)")
  }

  @Test("A department of a mass organisation in a list is its, a bureau's is not the committee's")
  func departments() throws {
    let found = try posts(in: "7月3日,市妇联副主席沈立诚、权益部副部长冯国清到会。")
    #expect(found.contains { $0.hasPrefix("冯国清 副部长") && $0.hasSuffix("妇联权益部") }, "\(found)")
    let own = try posts(in: "7月3日,街道党工委书记沈立诚、武装部部长冯国清到会。")
    #expect(own == ["沈立诚 书记 石桥街道党工委", "冯国清 部长 石桥街道武装部"], "\(own)")
  }

  @Test("Who is dismissed from a body without a word for a level keeps his name")
  func dismissed() throws {
    let found = try posts(in: "7月3日,免去沈立诚街道妇联主席职务,任命冯国清为街道妇联主席。")
    #expect(
      found == ["沈立诚 主席 石桥街道妇联 former", "冯国清 主席 石桥街道妇联 appointed"], "\(found)")
  }

  @Test("新 before 任 is the last letter of a name")
  func newTerm() throws {
    let found = try posts(in: "7月3日,宣布:白立新任柳林社区居委会主任,沈立诚任柳林社区党委书记。")
    #expect(found.contains("白立新 主任 柳林社区居委会"), "\(found)")
  }

  @Test("The community that heads a line is not where the head of a unit serves, nor where members of a branch sit")
  func header() throws {
    let found = try posts(
      in: "柳林社区:7月3日,市园林绿化中心青山管理所在社区植树,所长沈立诚讲解。")
    #expect(found == ["沈立诚 所长 江州市园林绿化中心青山管理所"], "\(found)")
    let branch = try posts(in: "柳林社区:7月3日,社区党支部换届,冯国清当选社区党支部书记,白小兰当选委员。")
    #expect(branch.contains("白小兰 委员 柳林社区党支部 appointed"), "\(branch)")
  }

  @Test("新当选的 says of who is named behind that he was elected, not of who speaks with him")
  func newlyElected() throws {
    let found = try posts(in: "7月3日,区民政局局长沈立诚到柳林村,与新当选的村党总支书记、村委会主任冯国清谈心。")
    #expect(found.filter { $0.hasPrefix("沈立诚") } == ["沈立诚 局长 青石区民政局"], "\(found)")
    #expect(found.contains { $0.hasPrefix("冯国清 书记 柳林村党总支") }, "\(found)")
  }

  @Test("Retired people are named by where they live")
  func retired() throws {
    #expect(try posts(in: "7月3日,柳林社区居委会退休教师沈立诚捐出邮票。").isEmpty)
  }

  @Test("Those who take posts in a committee that is founded or filled up have them there, guests have not")
  func founded() throws {
    let found = try read("柳林镇简报\n2012年5月8日\n\n镇里要闻\n\n镇里调整充实安全生产委员会,沈立诚任主任,冯国清、白小兰任副主任。").posts
    #expect(
      found == ["沈立诚 主任 安全生产委员会", "冯国清 副主任 安全生产委员会", "白小兰 副主任 安全生产委员会"], "\(found)")
    #expect(try read("柳林镇简报\n2012年5月8日\n\n镇里要闻\n\n镇里学习安全生产委员会文件,沈立诚任主任多年。").posts.isEmpty)
  }

  @Test("The commission of supervision is of the territory whose commission for discipline is named before")
  func supervisors() throws {
    let found = try posts(in: "市纪委常委、监委委员沈立诚到会,县纪委副书记、监委副主任方小芹陪同。")
    #expect(found.contains("沈立诚 委员 江州市监委"), "\(found)")
    #expect(found.contains("方小芹 副主任 县监委"), "\(found)")
  }

  @Test("Members that a list names behind the deputy are of the same committee")
  func membersBehindDeputy() throws {
    let found = try posts(in: "石桥街道党工委现任班子:书记沈立诚,副书记方小芹、冯国清,委员白小兰、康平。")
    #expect(found.contains("白小兰 委员 石桥街道党工委"), "\(found)")
    #expect(found.contains("康平 委员 石桥街道党工委"), "\(found)")
  }

  @Test("A member whose committee nothing names is of none", arguments: ["小区经理沈立诚、委员方小芹到场。", "劳模沈立诚到会,委员方小芹发言。"])
  func noCommittee(sentence: String) throws {
    let found = try posts(in: sentence)
    #expect(found.allSatisfy { !$0.hasPrefix("方小芹") }, "\(found)")
  }

  @Test("A list behind a seat is of those who have it, also where one was introduced with another post before")
  func seats() throws {
    let found = try posts(in: "石桥街道文化站站长冯国清主持。石桥街道党工委现任班子:书记沈立诚,副书记方小芹,委员白小兰、冯国清。")
    #expect(found.contains("冯国清 委员 石桥街道党工委"), "\(found)")
  }

  @Test("A list behind a head's title is not, where the text has said who one of them is")
  func heads() throws {
    let found = try posts(in: "石桥街道文化站站长冯国清主持。石桥街道党工委书记沈立诚、冯国清到会。")
    #expect(!found.contains { $0.hasPrefix("冯国清 书记") }, "\(found)")
  }

  @Test(
    "A seat that only a Party committee has is in it, whichever body is named before",
    arguments: ["政法委员", "宣传委员", "统战委员"])
  func seatOfParty(seat: String) throws {
    let found = try posts(in: "石桥街道人大工委主任沈立诚、\(seat)方小芹列席。街道党工委书记冯国清讲话。")
    #expect(found.contains("方小芹 \(seat) 石桥街道党工委"), "\(found)")
  }

  @Test("Where the text does not name the committee, the seat is in the subdistrict")
  func seatOfUnnamedCommittee() throws {
    let found = try posts(in: "石桥街道人大工委主任沈立诚、政法委员方小芹列席。")
    #expect(found == ["沈立诚 主任 石桥街道人大工委", "方小芹 政法委员 石桥街道"], "\(found)")
  }

  @Test("In a branch such a seat is the branch's")
  func seatOfBranch() throws {
    let found = try posts(in: "柳林社区党支部书记沈立诚、宣传委员方小芹列席。")
    #expect(found == ["沈立诚 书记 柳林社区党支部", "方小芹 宣传委员 柳林社区党支部"], "\(found)")
  }
}
