import Testing

@testable import Extraction

@Suite("Members behind their head, and parts of bodies that posts are of")
struct PostMembersTests {
  @Test("成员 behind the head of a group is a seat in it")
  func members() throws {
    let found = try posts(in: "柳湾社区换届工作领导小组成立，组长由云岭商会会长方大明担任，成员为高小青、林大海。")
    #expect(
      found.isSuperset(of: ["高小青 成员 柳湾社区换届工作领导小组", "林大海 成员 柳湾社区换届工作领导小组", "方大明 会长 云岭商会"]),
      "\(found)")
  }

  @Test(
    "成员 of no group that is named is no post",
    arguments: ["领导小组组长由街道党工委书记方大明担任，成员有高小青、林大海。", "会上来了很多人，家庭成员高小青也到场。"])
  func noMembers(sentence: String) throws {
    let found = try posts(in: sentence)
    #expect(!found.contains { $0.contains("成员") }, "\(found)")
  }

  @Test(
    "A post is of the body, whatever part of it stands between",
    arguments: [
      ("青石医院心内科主任医师方大明、主管护师高小青到场。", "高小青 主管护师 青石医院"),
      ("柳湾派出所副所长方大明、联防队员高小青到场。", "高小青 联防队员 柳湾派出所"),
      ("方建国原来是云岭机床厂的锅炉班班长。", "方建国 班长 云岭机床厂 former"),
      ("柳湾社区第2网格的网格员高文亮到场。", "高文亮 网格员 柳湾社区"),
      ("高文亮是云岭集团的一名技术员。", "高文亮 技术员 云岭集团"),
      ("江州储蓄银行云岭市青石支行行长助理谢文骏到场。", "谢文骏 行长助理 江州储蓄银行云岭市青石支行"),
      ("青石机床厂原财务科副科长高小青到场。", "高小青 副科长 青石机床厂财务科 former"),
      ("柳湾社会工作服务中心承办，总干事高小青到场。", "高小青 总干事 柳湾社会工作服务中心"),
      ("桥东居民小组组长方大明，会计高小青。", "高小青 会计 桥东居民小组"),
      ("柳湾合作社挂牌，方大明任董事长，高小青任总经理。", "高小青 总经理 柳湾合作社"),
      ("方大明先后当过柳湾社区居委会委员、副主任。", "方大明 副主任 柳湾社区居委会 former"),
      ("会上宣布：杨再明同志任中共柳湾社区委员会副书记。", "杨再明 副书记 柳湾社区党委"),
    ])
  func parts(sentence: String, post: String) throws {
    let found = try posts(in: sentence)
    #expect(found.contains(post), "\(found)")
  }

  @Test("The chairman elected is of the union, not of its auditors")
  func chairman() throws {
    let found = try posts(in: "大会选举产生了石桥街道总工会第三届委员会和经费审查委员会，方大明当选为主席。")
    #expect(found == ["方大明 主席 石桥街道总工会 appointed"], "\(found)")
  }

  @Test("The chairman of the last term is one no more, of the body that elects another")
  func lastTerm() throws {
    let found = try posts(in: "会议选举产生了石桥街道残疾人联合会新一届主席团，方大明当选主席。上届主席高小青作工作报告。")
    #expect(found.contains("高小青 主席 石桥街道残疾人联合会 former"), "\(found)")
  }

  @Test("Members elected in a housing estate are of its owners' committee")
  func estates() throws {
    let found = try posts(in: "桂花苑小区业主委员会今天选举。桂花苑小区里，方大明、高小青当选为委员。")
    #expect(found == ["方大明 委员 桂花苑小区业主委员会 appointed", "高小青 委员 桂花苑小区业主委员会 appointed"], "\(found)")
  }

  @Test("The name of a housing estate is nobody's")
  func estateNames() throws {
    let found = try readItem("5月24日，梅韵兰苑第二届业委会投票揭晓：主任方大明。")
    #expect(!found.persons.contains { $0.hasPrefix("梅韵") }, "\(found.persons)")
    #expect(found.posts.contains("方大明 主任 梅韵兰苑业委会"), "\(found.posts)")
  }
}
