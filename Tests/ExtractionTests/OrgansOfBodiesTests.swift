import Newsletters
import Testing

@testable import Extraction

@Suite("Whose organ a body is that stands in a list or has two tasks")
struct OrgansOfBodiesTests {
  @Test("A commission for discipline stands beside the committee of the Party, not within it")
  func discipline() throws {
    #expect(
      try structure(in: "清泉镇党委委员、纪委书记沈立诚作廉政报告。").isSuperset(of: ["清泉镇党委<清泉镇", "清泉镇纪委<清泉镇"]))
    #expect(
      try posts(in: "槐树中学党委副书记、纪委书记沈立诚主持。") == ["沈立诚 副书记 槐树中学党委", "沈立诚 书记 槐树中学纪委"])
    #expect(try posts(in: "区委常委、纪委书记沈立诚来街道调研。") == ["沈立诚 常委 青石区委", "沈立诚 书记 青石区纪委"])
  }

  @Test("The other departments of a committee are within it")
  func departments() throws {
    #expect(try structure(in: "市委副书记、组织部部长沈立诚来街道调研。") == ["江州市委组织部<江州市委"])
  }

  @Test("What a trade union elects beside its committee is its own, whatever union is named between")
  func union() throws {
    let found = try structure(
      in: "清泉街道总工会召开第二次代表大会,选举沈立诚为主席,恒泰公司工会主席陆维成为副主席,葛庆丰为经费审查委员会主任,马小林为女职工委员会主任。")
    #expect(
      found.isSuperset(of: ["清泉街道总工会经费审查委员会<清泉街道总工会", "清泉街道总工会女职工委员会<清泉街道总工会"]), "\(found)")
  }

  @Test(
    "A centre or section may see to two things",
    arguments: [
      ("街道文化和旅游服务中心主任沈立诚讲解。", "石桥街道文化和旅游服务中心<石桥街道"),
      ("清泉镇综合保障和技术推广中心主任沈立诚讲解。", "清泉镇综合保障和技术推广中心<清泉镇"),
      ("青石区妇联家庭和儿童工作部部长沈立诚参加。", "青石区妇联家庭和儿童工作部<青石区妇联"),
    ])
  func twoTasks(_ item: String, _ part: String) throws {
    let found = try structure(in: item)
    #expect(found.contains(part), "\(found)")
  }

  @Test("People and a centre are no centre of both")
  func peopleAndCentre() throws {
    #expect(try bodies(in: "街道干部和社区服务中心主任沈立诚参加。").contains("石桥街道社区服务中心"))
  }

  @Test("A group that guides or coordinates is its subdistrict's, and has an office")
  func group() throws {
    #expect(
      try posts(in: "街道换届选举指导小组组长沈立诚到场指导。") == ["沈立诚 组长 石桥街道换届选举指导小组"])
    #expect(
      try structure(in: "清泉镇村务公开协调小组办公室主任沈立诚汇报。").contains(
        "清泉镇村务公开协调小组办公室<清泉镇村务公开协调小组"))
  }

  @Test("A team without a name is the community's that the item tells of, before whoever leads it")
  func team() throws {
    #expect(
      try posts(in: "3月20日,柳湾社区举办联欢会。舞蹈队队长沈立诚带领队员跳舞。") == ["沈立诚 队长 柳湾社区舞蹈队"])
    #expect(try posts(in: "3月20日,街道举办联欢会。舞蹈队队长沈立诚带领队员跳舞。") == ["沈立诚 队长 舞蹈队"])
  }

  @Test("A council of residents that a community elects is the community's")
  func council() throws {
    let found = try structure(in: "6月3日,柳湾社区召开居民代表会议,选举产生了首届居民议事会。退休法官沈立诚当选议事长。")
    #expect(found.contains("柳湾社区居民议事会<柳湾社区"), "\(found)")
  }

  @Test("A party of students is its university's")
  func students() throws {
    #expect(try structure(in: "湖南农业大学“三下乡”实践团来我镇开展实践。").contains("湖南农业大学“三下乡”实践团<湖南农业大学"))
  }

  @Test("Nobody says in which district another town lies than the paper's")
  func otherTown() throws {
    let found = try structure(in: "青石区委书记沈立诚到石桥街道调研。石桥街道醒狮队到北水镇交流,北水镇镇长葛庆丰致辞。")
    #expect(!found.contains { $0.hasPrefix("北水镇<") }, "\(found)")
  }

  @Test("In a paper of an area with a committee of its own, 片区 means it")
  func area() throws {
    let found = try read(
      """
      青石区白杨沟片区管委会 2019年3月29日

      3月21日,白杨沟片区管委会召开推进会,主任沈立诚主持。

      3月22日,片区妇联主席葛庆丰到会。
      """)
    #expect(found.posts.contains("葛庆丰 主席 白杨沟片区妇联"), "\(found.posts)")
  }

  @Test("An area of no committee is no body")
  func plainArea() throws {
    #expect(try bodies(in: "槐花片区民警沈立诚负责三个片区。").allSatisfy { !$0.contains("片区") })
  }

  @Test("An organ behind 的 is of the factory, school or hospital named before it; a canteen is not")
  func ownedOrgans() throws {
    let union = try posts(in: "方大明退休前是市第二机床厂的工会主席。")
    #expect(union.contains { $0.hasSuffix("第二机床厂工会") }, "\(union)")
    let canteen = try posts(in: "方大明在市第二机床厂的食堂吃饭。")
    #expect(canteen.isEmpty, "\(canteen)")
  }
}
