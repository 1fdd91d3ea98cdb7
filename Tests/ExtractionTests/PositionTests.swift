import Testing

@Suite("Titles, the persons who hold them and the bodies they are of")
struct PositionTests {
  @Test("A chain of titles gives the name a post in each body")
  func chainBeforeName() throws {
    let found = try read("8月3日,青石街道党工委书记、人大工委主任沈立诚到白鹭社区调研。")
    #expect(found.posts == ["沈立诚 书记 青石街道党工委", "沈立诚 主任 青石街道人大工委"])
  }

  @Test("A deputy secretary who is head of the office holds two posts")
  func deputyAndHead() throws {
    let found = try read("青石街道党工委副书记、办事处主任韩雪梅主持会议。")
    #expect(found.posts == ["韩雪梅 副书记 青石街道党工委", "韩雪梅 主任 青石街道办事处"])
  }

  @Test("A list of deputies shares the title before it")
  func sharedDeputies() throws {
    let found = try read("会议由青石街道办事处副主任罗永刚、马晓燕、田震主持。")
    #expect(found.posts == ["罗永刚 副主任 青石街道办事处", "马晓燕 副主任 青石街道办事处", "田震 副主任 青石街道办事处"])
  }

  @Test("A post that a body has once is not shared by the next name")
  func uniqueNotShared() throws {
    let found = try read("青石街道党工委书记沈立诚、韩雪梅参加了活动。")
    #expect(found.posts == ["沈立诚 书记 青石街道党工委"])
    #expect(found.persons == ["沈立诚", "韩雪梅"])
  }

  @Test("Each name of a list keeps the title before it")
  func ownTitleEach() throws {
    let found = try read("柳湾镇党委书记郭建平、镇长何素芬、人大主席彭远征出席会议。")
    #expect(found.posts == ["郭建平 书记 柳湾镇党委", "何素芬 镇长 柳湾镇", "彭远征 主席 柳湾镇人大"])
  }

  @Test("The head of a town is of the town, said or not")
  func mayorImpliesTown() throws {
    let found = try read("昨天,柳湾镇召开春耕生产会议,镇长何素芬作了动员讲话。")
    #expect(found.posts == ["何素芬 镇长 柳湾镇"])
  }

  @Test("A district's head and deputies are of the district's government")
  func districtHead() throws {
    let found = try read("望江区区长邱明远、副区长白玉兰一行到青石街道检查防汛工作。")
    #expect(found.posts == ["邱明远 区长 望江区政府", "白玉兰 副区长 望江区政府"])
  }

  @Test("县委副书记、县长 is of the county's committee and of its government")
  func countyHead() throws {
    let found = try read("松河县委副书记、县长陶志远深入柳湾镇调研。")
    #expect(found.posts == ["陶志远 副书记 松河县委", "陶志远 县长 松河县政府"])
  }

  @Test("村支书 and 村主任 are of the village named")
  func villageSecretary() throws {
    let found = try read("石榴村村支书于长河、村主任孟宪林带领村民修渠。")
    #expect(found.posts == ["于长河 村支书 石榴村", "孟宪林 村主任 石榴村"])
  }

  @Test("A community's Party secretary and director in one chain")
  func communitySecretary() throws {
    let found = try read("白鹭社区党委书记、居委会主任苏桂芳介绍了情况。")
    #expect(found.posts == ["苏桂芳 书记 白鹭社区党委", "苏桂芳 主任 白鹭社区居委会"])
  }

  @Test("A title behind a name and a comma belongs to the name")
  func titleAfterNameComma() throws {
    let found = try read("邓海涛,青石街道城管科科长,介绍了整治情况。")
    #expect(found.posts == ["邓海涛 科长 青石街道城管科"])
  }

  @Test("A title in brackets behind a name belongs to it")
  func bracketAfterName() throws {
    let found = try read("苏桂芳(白鹭社区党委书记)在会上发言。")
    #expect(found.posts == ["苏桂芳 书记 白鹭社区党委"])
  }

  @Test("兼 joins two posts of one person")
  func concurrent() throws {
    let found = try read("青石街道工会主席兼妇联主席柴秀英看望了困难职工。")
    #expect(found.posts == ["柴秀英 主席 青石街道工会", "柴秀英 主席 青石街道妇联"])
  }

  @Test("原 before a body marks the post as former")
  func formerPost() throws {
    let found = try read("青石街道原办事处主任姚振华也来到现场。")
    #expect(found.posts == ["姚振华 主任 青石街道办事处 former"])
  }

  @Test("原 before the whole body marks the post as former")
  func formerPostBeforeBody() throws {
    let found = try read("原柳湾镇党委书记段国梁为党员讲课。")
    #expect(found.posts == ["段国梁 书记 柳湾镇党委 former"])
  }

  @Test("时任 marks a post of the past")
  func thenHolding() throws {
    let found = try read("1998年,时任柳湾镇镇长的段国梁带队到石榴村蹲点。")
    #expect(found.posts == ["段国梁 镇长 柳湾镇 former"])
  }

  @Test("新任 marks a post just taken up")
  func newlyAppointed() throws {
    let found = try read("青石街道新任党工委书记沈立诚与大家见面。")
    #expect(found.posts == ["沈立诚 书记 青石街道党工委 appointed"])
  }

  @Test("当选为 gives the post to the name before it")
  func electedAs() throws {
    let found = try read("经过投票,苏桂芳当选为白鹭社区居委会主任。")
    #expect(found.posts == ["苏桂芳 主任 白鹭社区居委会 appointed"])
  }

  @Test("当选为 gives the deputy's post to a list of names")
  func electedListAs() throws {
    let found = try read("丁玉梅、卢志强当选为白鹭社区居委会副主任。")
    #expect(found.posts == ["丁玉梅 副主任 白鹭社区居委会 appointed", "卢志强 副主任 白鹭社区居委会 appointed"])
  }

  @Test("选举 X 为 Y gives X the post")
  func electXAsY() throws {
    let found = try read("会议选举苏桂芳为白鹭社区党委书记,丁玉梅为副书记。")
    #expect(found.posts == ["苏桂芳 书记 白鹭社区党委 appointed", "丁玉梅 副书记 白鹭社区党委 appointed"])
  }

  @Test("选举产生 with the title before the name")
  func electedTitleBefore() throws {
    let found = try read("大会选举产生了白鹭社区第五届居委会主任苏桂芳、副主任丁玉梅。")
    #expect(found.posts == ["苏桂芳 主任 白鹭社区居委会", "丁玉梅 副主任 白鹭社区居委会"])
  }

  @Test("任命 X 为 Y gives X the post")
  func appoint() throws {
    let found = try read("区政府任命韩雪梅为青石街道办事处主任。")
    #expect(found.posts == ["韩雪梅 主任 青石街道办事处 appointed"])
  }

  @Test("免去 takes the post away")
  func dismiss() throws {
    let found = try read("会议决定免去姚振华的青石街道办事处主任职务。")
    #expect(found.posts == ["姚振华 主任 青石街道办事处 former"])
  }

  @Test("X 是 Y gives X the post")
  func xIsY() throws {
    let found = try read("苏桂芳是白鹭社区居委会主任,今年52岁。")
    #expect(found.posts == ["苏桂芳 主任 白鹭社区居委会"])
  }

  @Test("The head of a section is of the section")
  func sectionChief() throws {
    let found = try read("青石街道民政科科长卢志强送去了慰问金。")
    #expect(found.posts == ["卢志强 科长 青石街道民政科"])
  }

  @Test("民政科长 is head of the section")
  func sectionChiefFused() throws {
    let found = try read("青石街道民政科长卢志强送去了慰问金。")
    #expect(found.posts == ["卢志强 科长 青石街道民政科"])
  }

  @Test("The head of a police station is of the station")
  func policeChief() throws {
    let found = try read("青石派出所所长雷鸣、教导员龚自强通报了治安情况。")
    #expect(found.posts == ["雷鸣 所长 青石派出所", "龚自强 教导员 青石派出所"])
  }

  @Test("A doctor is of the health centre named")
  func doctor() throws {
    let found = try read("青石街道社区卫生服务中心医生汤静怡为老人测量血压。")
    #expect(found.posts == ["汤静怡 医生 青石街道社区卫生服务中心"])
  }

  @Test("A lawyer is of the firm named")
  func lawyer() throws {
    let found = try read("来自正和律师事务所的律师管文博现场解答咨询。")
    #expect(found.posts == ["管文博 律师 正和律师事务所"])
  }

  @Test("A headmaster is of the school named")
  func teacher() throws {
    let found = try read("育英小学校长殷丽娟、副校长石磊向来宾介绍学校情况。")
    #expect(found.posts == ["殷丽娟 校长 育英小学", "石磊 副校长 育英小学"])
  }

  @Test("A manager is of the company named")
  func manager() throws {
    let found = try read("鼎盛物业管理有限公司总经理祝文斌表示,将改进服务。")
    #expect(found.posts == ["祝文斌 总经理 鼎盛物业管理有限公司"])
  }

  @Test("The head of a bank's branch is of the branch")
  func bankHead() throws {
    let found = try read("中国银行望江支行行长庞晓东与街道签订了共建协议。")
    #expect(found.posts == ["庞晓东 行长 中国银行望江支行"])
  }

  @Test("区委常委、组织部部长 is of the committee and of its department")
  func politicalWorkDistrict() throws {
    let found = try read("望江区委常委、组织部部长葛庆丰到青石街道走访。")
    #expect(found.posts == ["葛庆丰 常委 望江区委", "葛庆丰 部长 望江区委组织部"])
  }

  @Test("A deputy director of a congress's standing committee")
  func standingCommittee() throws {
    let found = try read("望江区人大常委会副主任蒲建军视察了青石街道养老院。")
    #expect(found.posts == ["蒲建军 副主任 望江区人大常委会"])
  }

  @Test("A chairman and deputies of a consultative conference")
  func consultative() throws {
    let found = try read("望江区政协主席冉德胜、副主席栾小红参加植树活动。")
    #expect(found.posts == ["冉德胜 主席 望江区政协", "栾小红 副主席 望江区政协"])
  }

  @Test("A bureau's head is of the bureau")
  func bureauHead() throws {
    let found = try read("望江区民政局局长詹志国一行来到柳湾镇敬老院。")
    #expect(found.posts == ["詹志国 局长 望江区民政局"])
  }

  @Test("A title after a list of bodies is of the last one before a name")
  func sharedBodiesOneTitle() throws {
    let found = try read("青石街道团工委书记甘露、妇联主席柴秀英、工会主席毛大伟共同为活动揭幕。")
    #expect(found.posts == ["甘露 书记 青石街道团工委", "柴秀英 主席 青石街道妇联", "毛大伟 主席 青石街道工会"])
  }

  @Test("A member of the work committee who is also head of the armed forces department")
  func memberOfPartyCommittee() throws {
    let found = try read("青石街道党工委委员、武装部长罗永刚参加座谈。")
    #expect(found.posts == ["罗永刚 委员 青石街道党工委", "罗永刚 部长 青石街道武装部"])
  }

  @Test("街道领导 names no post")
  func titleSpeaks() throws {
    let found = try read("青石街道领导沈立诚、韩雪梅等出席了仪式。")
    #expect(found.posts.isEmpty)
    #expect(found.persons == ["沈立诚", "韩雪梅"])
  }

  @Test("A resident has no post")
  func residentNoPost() throws {
    let found = try read("家住白鹭社区的居民安志杰告诉记者,小区变美了。")
    #expect(found.posts.isEmpty)
    #expect(found.persons == ["安志杰"])
  }

  @Test("A leader of a residents' group is of the community")
  func groupLeader() throws {
    let found = try read("白鹭社区居民小组长万福生挨家挨户发放通知。")
    #expect(found.posts == ["万福生 居民小组长 白鹭社区"])
    #expect(found.persons == ["万福生"])
  }

  @Test("The leader of a volunteer team is of the team")
  func volunteersLeader() throws {
    let found = try read("白鹭社区夕阳红志愿服务队队长季春芳带领队员清扫楼道。")
    #expect(found.posts == ["季春芳 队长 白鹭社区夕阳红志愿服务队"])
  }

  @Test("The head of an owners' committee")
  func ownersCommittee() throws {
    let found = try read("丽景花园业委会主任郝建新、副主任俞丽参加了协调会。")
    #expect(found.posts == ["郝建新 主任 丽景花园业委会", "俞丽 副主任 丽景花园业委会"])
  }

  @Test("A first secretary is of the village")
  func firstSecretary() throws {
    let found = try read("驻石榴村第一书记简博文组织村民开展培训。")
    #expect(found.posts == ["简博文 第一书记 石榴村"])
  }

  @Test("A list of deputy heads of a town with 镇党委委员")
  func deputyTownHead() throws {
    let found = try read("柳湾镇党委委员、副镇长古丽娜,副镇长成志刚出席会议。")
    #expect(found.posts == ["古丽娜 委员 柳湾镇党委", "古丽娜 副镇长 柳湾镇", "成志刚 副镇长 柳湾镇"])
  }

  @Test("An acting head's title is kept")
  func actingHead() throws {
    let found = try read("望江区代区长邱明远作政府工作报告。")
    #expect(found.posts == ["邱明远 代区长 望江区政府"])
  }

  @Test("A title between two names goes to the name after it")
  func hongKongStyleName() throws {
    let found = try read("邱明远、区委副书记葛庆丰陪同市领导视察青石街道。")
    #expect(found.persons == ["邱明远", "葛庆丰"])
  }

  @Test("A judge is of the court named")
  func courtJudge() throws {
    let found = try read("望江区人民法院法官尹秀兰为居民讲解民法典。")
    #expect(found.posts == ["尹秀兰 法官 望江区人民法院"])
  }

  @Test("The secretary of a general branch")
  func communityWorkerReply() throws {
    let found = try read("槐荫里居民区党总支书记舒敏、居委会主任商志勇走访了独居老人。")
    #expect(found.posts == ["舒敏 书记 槐荫里居民区党总支", "商志勇 主任 槐荫里居民区居委会"])
  }

  @Test("The director of a village committee")
  func villageCommittee() throws {
    let found = try read("石榴村党支部书记于长河和村委会主任孟宪林签字确认。")
    #expect(found.posts == ["于长河 书记 石榴村党支部", "孟宪林 主任 石榴村村委会"])
  }

  @Test("Two bodies joined before one title")
  func twoBodiesDun() throws {
    let found = try read("青石街道妇联、关工委负责人柴秀英介绍了活动安排。")
    #expect(found.persons == ["柴秀英"])
  }

  @Test("A deputy commander's unit")
  func commissar() throws {
    let found = try read("望江区消防救援大队大队长靳卫国现场指导演练。")
    #expect(found.posts == ["靳卫国 大队长 望江区消防救援大队"])
  }

  @Test("A chamber's president and secretary-general")
  func secretaryGeneralAssociation() throws {
    let found = try read("青石街道商会会长滕国庆、秘书长路遥赠送了锦旗。")
    #expect(found.posts == ["滕国庆 会长 青石街道商会", "路遥 秘书长 青石街道商会"])
  }

  @Test("A rank stands as a title")
  func colonInvestigator() throws {
    let found = try read("望江区民政局四级调研员焦玉珍参加座谈。")
    #expect(found.posts == ["焦玉珍 四级调研员 望江区民政局"])
  }

  @Test("A banner's head is of the banner's government")
  func headOfCountryLevel() throws {
    let found = try read("赛汗旗旗长巴特尔到乌兰嘎查调研。")
    #expect(found.posts == ["巴特尔 旗长 赛汗旗政府"])
    #expect(found.persons == ["巴特尔"])
  }

  @Test("A sumu's Party secretary")
  func sumuHead() throws {
    let found = try read("宝力根苏木党委书记斯琴高娃主持会议。")
    #expect(found.posts == ["斯琴高娃 书记 宝力根苏木党委"])
    #expect(found.persons == ["斯琴高娃"])
  }
}
