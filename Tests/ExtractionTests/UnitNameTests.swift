import Testing

@testable import Extraction

@Suite("Units called by what surrounds them, and persons by what their names are made of")
struct UnitNameTests {
  @Test("An office without 街道 is the subdistrict that its units are of")
  func subdistrictOffice() throws {
    let found = try read("重庆路办事处召开大会。办事处工会主席祖秀珍到会。")
    #expect(found.posts == ["祖秀珍 主席 重庆路办事处工会"], "\(found.posts)")
  }

  @Test("An office of a company abroad is no subdistrict")
  func representativeOffice() throws {
    let found = try read("恒远公司驻江州办事处经理祖秀珍到会。")
    #expect(!found.structure.contains { $0.hasSuffix("<恒远公司驻江州办事处") })
  }

  @Test("A community's committee and station are parts of the community that is named")
  func communityWithin() throws {
    let found = try read("望江区青石街道石桥社区举办活动,石桥社区居委会、石桥社区卫生服务站参加。")
    #expect(found.structure.isSuperset(of: ["石桥社区居委会<石桥社区", "石桥社区卫生服务站<石桥社区"]), "\(found.structure)")
  }

  @Test("Of two places of one name the one above is meant")
  func upper() throws {
    #expect(try read("上郎德村\n上郎德村党支部书记陈正仁到会。郎德村很远,郎德村很美。").organizations.contains("上郎德村"))
  }

  @Test("物业处 sees to housing and is a unit of its bureau")
  func trade() throws {
    let found = try read("江州市房产管理局物业处处长晏如到场。")
    #expect(found.posts == ["晏如 处长 江州市房产管理局物业处"], "\(found.posts)")
  }

  @Test("联合 inside a university's name is part of it; between two bodies it is not")
  func joint() throws {
    #expect(try read("河北联合大学教授公羊敏到场。").organizations.contains("河北联合大学"))
    #expect(!(try read("青石街道联合望江小学开展活动。").organizations.contains { $0.contains("联合") }))
  }

  @Test("国旗 is no banner")
  func flag() throws {
    #expect(try read("老人们同绣国旗。孩子们同绣国旗。").organizations.isEmpty)
  }

  @Test("A list closed by a number names its communities without 等")
  func counted() throws {
    let found = try read("临泉路、柳湾、双井三个社区派队参加。")
    #expect(found.organizations.isSuperset(of: ["临泉路社区", "柳湾社区", "双井社区"]), "\(found.organizations)")
  }

  @Test("A rank at the end of a list of leaders is of the subdistrict")
  func rank() throws {
    let found = try read("青石街道党工委书记沈立诚、办事处主任祖秀珍,四级调研员喻汉民出席会议。")
    #expect(found.posts.contains("喻汉民 四级调研员 青石街道"), "\(found.posts)")
  }

  @Test("Names put together from pieces are one name", arguments: ["尕藏才让", "索朗曲珍", "才仁卓玛"])
  func pieces(name: String) throws {
    #expect(try read("街道党工委书记\(name)出席会议。").persons == [name])
  }

  @Test("A title that the model takes for part of a name is none")
  func titleInName() throws {
    #expect(try read("康宁医院护士才仁卓玛为老人量血压。").persons == ["才仁卓玛"])
  }

  @Test("A number with what it counts is nobody", arguments: ["大会选出委员五人。", "三人到会。", "七名委员到会。"])
  func counts(sentence: String) throws {
    #expect(try read(sentence).persons.isEmpty)
  }

  @Test("Places in a list are nobody")
  func placesInList() throws {
    let found = try read("和平新村、史家弄、张洼路一带的居民都来这里买菜。")
    withKnownIssue("史家弄 and 张洼路 have the shape of names, and nothing in the list says that they are places") {
      #expect(found.persons.isEmpty)
    }
  }
}
