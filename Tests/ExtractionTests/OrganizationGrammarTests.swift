import Testing

@Suite("Names of bodies: where they begin and end, and what is none")
struct OrganizationGrammarTests {
  @Test("A work committee in full, 中共 left off")
  func fullCommittee() throws {
    let found = try read("中共青石街道工作委员会召开会议。")
    #expect(found.organizations.isSuperset(of: ["青石街道工作委员会"]))
  }

  @Test("区委 is the committee of the district of the document")
  func referredDistrictCommittee() throws {
    let found = try read("望江区青石街道召开大会。区委对街道工作给予肯定。")
    #expect(found.organizations.isSuperset(of: ["望江区委", "青石街道"]))
  }

  @Test("我街道 is the subdistrict of the document")
  func referredStreet() throws {
    let found = try read("青石街道举办运动会。这是我街道第三次举办运动会。")
    #expect(found.organizations.isSuperset(of: ["青石街道"]))
    #expect(found.organizations.isDisjoint(with: ["我街道"]))
  }

  @Test("街道党工委 is of the subdistrict of the document")
  func streetPartyCommittee() throws {
    let found = try read("青石街道召开动员会。街道党工委、办事处高度重视。")
    #expect(found.organizations.isSuperset(of: ["青石街道党工委", "青石街道办事处"]))
    #expect(found.structure.isSuperset(of: ["青石街道党工委<青石街道", "青石街道办事处<青石街道"]))
  }

  @Test("该社区 is the community named before it")
  func thisCommunity() throws {
    let found = try read("白鹭社区成立了调解室。该社区还组建了巡逻队。")
    #expect(found.organizations.isSuperset(of: ["白鹭社区"]))
    #expect(found.organizations.isDisjoint(with: ["该社区"]))
  }

  @Test("社区党委 is of the community named before it")
  func communityPartyCommittee() throws {
    let found = try read("白鹭社区开展义诊。社区党委组织党员到场服务。")
    #expect(found.organizations.isSuperset(of: ["白鹭社区党委"]))
    #expect(found.structure.isSuperset(of: ["白鹭社区党委<白鹭社区"]))
  }

  @Test("居委会 after a community is its committee")
  func residentsCommitteeAfter() throws {
    let found = try read("白鹭社区的路灯坏了。居委会连夜联系维修。")
    #expect(found.organizations.isSuperset(of: ["白鹭社区居委会"]))
  }

  @Test("镇人大 is of the town")
  func townCongress() throws {
    let found = try read("柳湾镇召开代表大会。镇人大对会议作了安排。")
    #expect(found.organizations.isSuperset(of: ["柳湾镇人大"]))
    #expect(found.structure.isSuperset(of: ["柳湾镇人大<柳湾镇"]))
  }

  @Test("镇政府 is the town's")
  func townGovernment() throws {
    let found = try read("柳湾镇新建了广场。镇政府投资200万元。")
    #expect(found.organizations.isSuperset(of: ["柳湾镇"]))
    #expect(found.organizations.isDisjoint(with: ["镇政府"]))
  }

  @Test("村两委 names no new body of another kind")
  func villageTwoCommittees() throws {
    let found = try read("石榴村修通了公路。村两委干部带头出工。")
    #expect(found.organizations.isSuperset(of: ["石榴村"]))
    #expect(found.organizations.isDisjoint(with: ["村两委干部"]))
  }

  @Test("A verb before a body is no part of it")
  func verbLeft() throws {
    let found = try read("区里大力支持青石街道总工会建设。")
    #expect(found.organizations.isSuperset(of: ["青石街道总工会"]))
  }

  @Test("走进, 深入 and 来到 are no part of a body")
  func verbLeft2() throws {
    let found = try read("志愿者走进白鹭社区,深入育英小学,来到柳湾镇敬老院。")
    #expect(found.organizations.isSuperset(of: ["白鹭社区", "育英小学", "柳湾镇敬老院"]))
  }

  @Test("联合 before bodies is no part of them")
  func unionOf() throws {
    let found = try read("青石街道联合区司法局、望江区消防救援大队开展演练。")
    #expect(found.organizations.isSuperset(of: ["青石街道", "望江区司法局", "望江区消防救援大队"]))
  }

  @Test("在, 由 and 向 are no part of a body")
  func prepositionLeft() throws {
    let found = try read("活动由望江区红十字会主办,在白鹭社区居委会举行。")
    #expect(found.organizations.isSuperset(of: ["望江区红十字会", "白鹭社区居委会"]))
  }

  @Test("Bodies in a list are bodies each")
  func listOfBodies() throws {
    let found = try read("青石街道妇联、团工委、关工委共同举办夏令营。")
    #expect(found.organizations.isSuperset(of: ["青石街道妇联", "青石街道团工委", "青石街道关工委"]))
  }

  @Test("Communities in a list are communities each")
  func listOfCommunities() throws {
    let found = try read("白鹭、云桥、槐荫三个社区的居民参加。白鹭社区、云桥社区、槐荫社区获奖。")
    #expect(found.organizations.isSuperset(of: ["白鹭社区", "云桥社区", "槐荫社区"]))
  }

  @Test("A number of communities names none")
  func quantifiedNone() throws {
    let found = try read("青石街道23个社区的代表参加培训。")
    #expect(found.organizations.isSuperset(of: ["青石街道"]))
    #expect(found.organizations.isDisjoint(with: ["23个社区", "个社区", "社区"]))
  }

  @Test("各居委会 names none")
  func eachCommitteeNone() throws {
    let found = try read("各居委会、各居民区要高度重视,相关部门密切配合。")
    #expect(found.organizations.isEmpty)
  }

  @Test("老旧小区 and 文明社区 name none")
  func oldEstateNone() throws {
    let found = try read("推进老旧小区改造,创建文明社区,建设平安社区、和谐社区。")
    #expect(found.organizations.isEmpty)
  }

  @Test("职能部门, 辖区单位 and 共建单位 name none")
  func functionalNone() throws {
    let found = try read("相关职能部门、辖区单位、共建单位和社会组织积极参与。")
    #expect(found.organizations.isEmpty)
  }

  @Test("The number of a document names no body")
  func documentNumberNone() throws {
    let found = try read("根据望政办〔2019〕15号文件精神开展工作。")
    #expect(found.organizations.isEmpty)
  }

  @Test("A slogan names no body")
  func sloganNone() throws {
    let found = try read("全面建设小康社会,构建和谐社区,共创美好家园。")
    #expect(found.organizations.isEmpty)
  }

  @Test("A section of a bureau is part of it")
  func nestedUnit() throws {
    let found = try read("望江区司法局矫正科送来宣传资料。")
    #expect(found.organizations.isSuperset(of: ["望江区司法局矫正科"]))
    #expect(found.structure.isSuperset(of: ["望江区司法局矫正科<望江区司法局"]))
  }

  @Test("A branch of a village is part of the village")
  func partyBranchOfVillage() throws {
    let found = try read("石榴村党支部开展主题党日活动。")
    #expect(found.organizations.isSuperset(of: ["石榴村党支部"]))
    #expect(found.structure.isSuperset(of: ["石榴村党支部<石榴村"]))
  }

  @Test("A community with two words for what it is")
  func twoHeadWords() throws {
    let found = try read("河湾村社区组织居民看戏。")
    #expect(found.organizations.isSuperset(of: ["河湾村社区"]))
    #expect(found.organizations.isDisjoint(with: ["河湾村"]))
  }

  @Test("A residential area with an ordinal")
  func ordinalCommunity() throws {
    let found = try read("梅园新村第三社区举办邻里节。")
    #expect(found.organizations.isSuperset(of: ["梅园新村第三社区"]))
  }

  @Test("A residential area with the number of a lane")
  func laneCommunity() throws {
    let found = try read("望江路118弄居民区开展垃圾分类宣传。")
    #expect(found.organizations.isSuperset(of: ["望江路118弄居民区"]))
  }

  @Test("A company in full")
  func company() throws {
    let found = try read("江州绿源环境科技有限公司向社区捐赠了口罩。")
    #expect(found.organizations.isSuperset(of: ["江州绿源环境科技有限公司"]))
  }

  @Test("A company with a bracketed place")
  func companyBracket() throws {
    let found = try read("恒远(江州)置业有限公司参与了共建。")
    #expect(found.organizations.isSuperset(of: ["恒远(江州)置业有限公司"]))
  }

  @Test("A company in short, 物业公司")
  func companyShort() throws {
    let found = try read("鼎盛物业公司更换了门禁。")
    #expect(found.organizations.isSuperset(of: ["鼎盛物业公司"]))
  }

  @Test("Schools of every kind")
  func school() throws {
    let found = try read("望江区第二实验小学、江州市第十七中学、育红幼儿园的师生到场。")
    #expect(found.organizations.isSuperset(of: ["望江区第二实验小学", "江州市第十七中学", "育红幼儿园"]))
  }

  @Test("A university and its institute")
  func university() throws {
    let found = try read("江州师范大学教育学院的学生志愿者开展支教。")
    #expect(found.organizations.isSuperset(of: ["江州师范大学教育学院"]))
  }

  @Test("Hospitals and health stations")
  func hospital() throws {
    let found = try read("江州市第一人民医院、白鹭社区卫生服务站联合义诊。")
    #expect(found.organizations.isSuperset(of: ["江州市第一人民医院", "白鹭社区卫生服务站"]))
  }

  @Test("Courts and police")
  func courtPolice() throws {
    let found = try read("望江区人民法院、望江公安分局青石派出所派员参加。")
    #expect(found.organizations.isSuperset(of: ["望江区人民法院", "望江公安分局", "青石派出所"]))
  }

  @Test("A team with a quoted name")
  func quotedTeam() throws {
    let found = try read("白鹭社区“红马甲”志愿服务队清理了河道。")
    #expect(found.organizations.isSuperset(of: ["白鹭社区“红马甲”志愿服务队"]))
  }

  @Test("A troupe of old people")
  func troupe() throws {
    let found = try read("青石街道夕阳红艺术团表演了舞蹈。")
    #expect(found.organizations.isSuperset(of: ["青石街道夕阳红艺术团"]))
  }

  @Test("街道办 and 街道办事处 are one body")
  func streetBureauShort() throws {
    let found = try read("青石街道办事处召开会议。街道办要求做好准备。")
    #expect(found.organizations.isSuperset(of: ["青石街道办事处"]))
    #expect(found.organizations.isDisjoint(with: ["青石街道办", "街道办"]))
  }

  @Test("Offices of the district called by 区")
  func districtOffices() throws {
    let found = try read("望江区召开会议,区民政局、区卫健委、区残联负责人参加。")
    #expect(found.organizations.isSuperset(of: ["望江区民政局", "望江区卫健委", "望江区残联"]))
  }

  @Test("Offices of the city called by 市")
  func cityBureaus() throws {
    let found = try read("江州市召开表彰会,市文明办、市总工会领导出席。")
    #expect(found.organizations.isSuperset(of: ["江州市文明办", "江州市总工会"]))
  }

  @Test("Offices of the county called by 县")
  func countyBodies() throws {
    let found = try read("松河县启动普查,县统计局、县委宣传部分别作了部署。")
    #expect(found.organizations.isSuperset(of: ["松河县统计局", "松河县委宣传部"]))
  }

  @Test("Service centres of a subdistrict")
  func serviceCentres() throws {
    let found = try read("青石街道党群服务中心、社区事务受理服务中心延长了开放时间。")
    #expect(found.organizations.isSuperset(of: ["青石街道党群服务中心", "青石街道社区事务受理服务中心"]))
  }

  @Test("A cooperative and a villagers' group")
  func villageGroups() throws {
    let found = try read("石榴村富民果蔬专业合作社吸纳了30户社员。")
    #expect(found.organizations.isSuperset(of: ["石榴村富民果蔬专业合作社"]))
  }

  @Test("A museum and a library")
  func library() throws {
    let found = try read("江州市图书馆、望江区文化馆送书下乡。")
    #expect(found.organizations.isSuperset(of: ["江州市图书馆", "望江区文化馆"]))
  }

  @Test("National bodies")
  func nationalBodies() throws {
    let found = try read("民政部、全国妇联联合发文。")
    #expect(found.organizations.isSuperset(of: ["民政部", "全国妇联"]))
  }

  @Test("Banks and their branches")
  func banks() throws {
    let found = try read("农业银行松河支行、邮储银行柳湾营业所开展反假币宣传。")
    #expect(found.organizations.isSuperset(of: ["农业银行松河支行", "邮储银行柳湾营业所"]))
  }

  @Test("Newspapers and stations")
  func media() throws {
    let found = try read("《江州晚报》、江州电视台对此作了报道。")
    #expect(found.organizations.isSuperset(of: ["江州电视台"]))
  }

  @Test("A grid of a community")
  func gridUnit() throws {
    let found = try read("白鹭社区第二网格党支部为老人送餐。")
    #expect(found.organizations.isSuperset(of: ["白鹭社区第二网格党支部"]))
  }

  @Test("A leading group and its office")
  func leadingGroup() throws {
    let found = try read("青石街道成立了拆迁工作领导小组,下设办公室。")
    #expect(found.organizations.isSuperset(of: ["青石街道拆迁工作领导小组"]))
    #expect(found.structure.contains("青石街道拆迁工作领导小组<青石街道"))
  }

  @Test("A subdistrict called without 街道 is still the same")
  func shortAbbrevStreet() throws {
    let found = try read("青石街道党工委召开会议。青石街道工委书记沈立诚讲话。")
    #expect(found.organizations.isSuperset(of: ["青石街道党工委"]))
    #expect(found.organizations.isDisjoint(with: ["青石街道工委"]))
  }

  @Test("A bracketed short name is the same body")
  func bracketNote() throws {
    let found = try read("江州绿源环境科技有限公司(以下简称“绿源公司”)派出车辆。")
    #expect(found.organizations.isSuperset(of: ["江州绿源环境科技有限公司"]))
  }

  @Test("Homes for the aged and day centres")
  func homeForAged() throws {
    let found = try read("松鹤养老院、青石街道综合为老服务中心的老人表演了节目。")
    #expect(found.organizations.isSuperset(of: ["松鹤养老院", "青石街道综合为老服务中心"]))
  }

  @Test("The owners' committee of an estate")
  func ownersHere() throws {
    let found = try read("丽景花园业委会与物业签订合同。")
    #expect(found.organizations.isSuperset(of: ["丽景花园业委会"]))
  }

  @Test("A numbered unit of the army")
  func militaryUnit() throws {
    let found = try read("驻地73021部队官兵为老人理发。")
    #expect(found.organizations.isSuperset(of: ["73021部队"]))
  }

  @Test("A township and its stations")
  func townshipUnits() throws {
    let found = try read("龙泉乡农技站、龙泉乡中心卫生院、龙泉乡司法所派人下村。")
    #expect(found.organizations.isSuperset(of: ["龙泉乡农技站", "龙泉乡中心卫生院", "龙泉乡司法所"]))
    #expect(found.structure.isSuperset(of: ["龙泉乡农技站<龙泉乡", "龙泉乡司法所<龙泉乡"]))
  }
}
