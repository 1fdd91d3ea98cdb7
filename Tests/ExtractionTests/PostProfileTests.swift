import Testing

@testable import Extraction

@Suite("Posts of people whom a line introduces, by stages, in a capacity")
struct PostProfileTests {
  @Test(
    "Titles that fill the clauses behind somebody's age or birthplace are his",
    arguments: [
      ("林小青，53岁，云岭人，柳湾社区居委会副主任。", ["林小青 副主任 柳湾社区居委会"]),
      ("高文亮 68岁，柳湾老人协会会长，青石区老年大学讲师。", ["高文亮 会长 柳湾老人协会", "高文亮 讲师 青石区老年大学"]),
      ("院里有个老樊，大名樊国平，柳湾康复站护士，逢人就笑。", ["樊国平 护士 柳湾康复站"]),
      ("退休后高文亮身兼数职：柳湾社区第二党支部书记、“晚霞”巡逻队队长。", ["高文亮 书记 柳湾社区第二党支部", "高文亮 队长 “晚霞”巡逻队"]),
      ("林小青以柳湾社区换届小组组长身份宣布了结果。", ["林小青 组长 柳湾社区换届小组"]),
    ])
  func profiles(sentence: String, expected: [String]) throws {
    let found = try posts(in: sentence)
    #expect(found.isSuperset(of: expected), "\(found)")
  }

  @Test(
    "A title that a clause is not filled by is somebody else's",
    arguments: [
      "林小青，53岁，家住柳湾社区，常去找居委会主任反映问题。", "高文亮对他的三个身份很满意：居委会要找他，物业要找他。",
      "林小青 60后，常到居委会主任家里坐坐。",
    ])
  func otherClauses(sentence: String) throws {
    let found = try posts(in: sentence)
    #expect(found.isEmpty, "\(found)")
  }

  @Test("Who is told behind 是 is not one of those named before")
  func otherSubjects() throws {
    let doctors = try posts(in: "队里有全科医生方小舟、护士林月，另外一位是云岭大学附属医院主任医师、区政协常委许立明。")
    #expect(doctors.contains("许立明 主任医师 云岭大学附属医院"), "\(doctors)")
    #expect(!doctors.contains { !$0.hasPrefix("许立明") && $0.contains("主任医师") }, "\(doctors)")
    let conductor = try posts(in: "柳湾合唱团成立，指挥是云岭大学教师方子文。")
    #expect(conductor == ["方子文 指挥 柳湾合唱团", "方子文 教师 云岭大学"], "\(conductor)")
  }

  @Test("Somebody who is the head's kin is not the head")
  func kin() throws {
    let found = try posts(in: "王大为是柳湾社区居委会主任林小青的老伴，说是来看看。")
    #expect(found == ["林小青 主任 柳湾社区居委会"], "\(found)")
  }

  @Test("A post told before is had by those who are named behind 他们是")
  func told() throws {
    let found = try posts(in: "增补两位同志为柳湾社区“大党委”兼职委员，他们是云岭小学校长方大明、青石医院院长高小青。")
    #expect(
      found.isSuperset(of: ["方大明 兼职委员 柳湾社区“大党委”", "高小青 兼职委员 柳湾社区“大党委”", "方大明 校长 云岭小学"]), "\(found)")
  }

  @Test("Whoever is invited to a post has it, and not the one who invites")
  func invited() throws {
    let invited = try posts(in: "柳湾书院首任院长聘请云岭大学教授方大明担任。")
    #expect(invited == ["方大明 院长 柳湾书院 appointed", "方大明 教授 云岭大学"], "\(invited)")
    let inviting = try posts(in: "主任聘请方大明担任柳湾社区法律顾问。")
    #expect(inviting == ["方大明 法律顾问 柳湾社区"], "\(inviting)")
  }

  @Test("A bracket behind a title keeps it for the name")
  func brackets() throws {
    let found = try posts(in: "街道总工会副主席（兼职）、云岭嘉和物业有限公司工会主席蓝文静到场。")
    #expect(found == ["蓝文静 副主席 石桥街道总工会", "蓝文静 主席 云岭嘉和物业有限公司工会"], "\(found)")
  }

  @Test("The number of a house or a grid goes on with who somebody is")
  func addresses() throws {
    for line in ["方大明：3号楼楼组长，党员。", "方大明，12栋楼组长，今年63岁。"] {
      let found = try readOfCommunity(line).posts
      #expect(found == ["方大明 楼组长 柳湾社区"], "\(line): \(found)")
    }
    for wrong in ["方大明，35名楼组长、10名党员参加了活动。", "方大明：3号楼居民都来了，楼组长也来了。"] {
      let found = try readOfCommunity(wrong).posts
      #expect(found.isEmpty, "\(wrong): \(found)")
    }
  }

  @Test("A dash behind a name begins what the one named is")
  func dash() throws {
    let found = try posts(in: "出钱最多的是沈立诚——恒泰茶业集团董事长,他个人拿出三十八万元。")
    #expect(found == ["沈立诚 董事长 恒泰茶业集团"], "\(found)")
  }
}
