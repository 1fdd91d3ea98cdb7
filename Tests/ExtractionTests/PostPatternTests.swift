import Testing

@testable import Extraction

/// The forms in which newsletters say who has which post, laid over bodies and names that have nothing to do with each
/// other, so that no rule can hold for one name or body only.
@Suite("Usual sentences give the post, whatever body and name stand in them")
struct PostPatternTests {
  private struct Post {
    let body: String
    let title: String
  }

  private static let posts: [Post] = [
    "石桥街道党工委/书记", "柳林社区居委会/主任", "青石区民政局/局长", "青石区委宣传部/部长", "江州市第一中学/校长", "江州市人民医院/院长",
    "江州恒远置业有限公司/董事长", "青石区妇联/主席", "柳林村村委会/主任", "青石区作家协会/会长", "石桥街道司法所/所长", "青石区文化馆/馆长",
    "江州市公安局青石分局/局长", "青石区老年书画研究会/会长", "青石区消防救援大队/大队长",
  ].map { text in
    let parts = text.split(separator: "/").map(String.init)
    return Post(body: parts[0], title: parts[1])
  }

  private static let names = [
    "沈立诚", "葛庆丰", "庞晓东", "宋子文", "柳青云", "乔大年", "马小林", "曹志远", "欧阳文静", "阿依古丽", "买买提·吐尔逊", "王伟", "司徒建业", "戴兵", "邹琳",
  ]

  /// A post for each place of a pattern, and another name for the second.
  private func findings(_ pattern: String, number: Int) throws -> (found: Set<String>, expected: Set<String>) {
    let post = Self.posts[number]
    let name = Self.names[number]
    let (nextPost, nextName) = (
      Self.posts[(number + 4) % Self.posts.count], Self.names[(number + 7) % Self.names.count]
    )
    var expected: Set<String> = ["\(name) \(post.title)"]
    if pattern.contains("丙") { expected.insert("\(nextName) \(nextPost.title)") }
    let sentence = pattern.replacing("甲", with: "\(post.body)|\(post.title)").replacing("乙", with: name)
      .replacing("丙", with: nextPost.body + nextPost.title + nextName)
      .replacing("|的|", with: "的").replacing("|", with: "")
    let text = "江州市青石区石桥街道办事处主办 2011年5月10日\n\n一周要闻\n\n\(sentence)\n"
    let facts = try read(text).facts
    return (Set(facts.posts.map { "\(facts.persons[$0.person].name) \($0.position)" }), expected)
  }

  @Test(
    "Each form gives its posts and no other",
    arguments: [
      "5月3日,甲乙到会。", "5月3日,甲乙、丙出席会议。", "5月3日,甲乙和丙参加活动。", "5月3日,甲乙带队到柳林社区调研。",
      "5月3日,市领导在甲乙陪同下视察了工地。", "5月3日,会议由甲乙主持。", "经研究决定,乙任甲。", "经研究决定,免去乙同志甲职务。",
      "经研究决定,免去乙的甲职务。", "决定任命乙为甲。", "5月3日,聘任乙担任甲。", "5月3日,乙当选为甲。", "5月3日,会议选举乙为甲。",
      "乙,甲,今年五十二岁。", "乙是甲,今年五十二岁。", "乙,男,汉族,现任甲。", "乙曾任甲。", "5月3日,原甲乙到会。", "5月3日,社区邀请甲乙为居民讲课。",
      "甲乙告诉记者,工程年底完工。", "5月3日,甲乙向居民代表赠送了图书。", "5月3日,甲乙荣获先进个人称号。",
    ])
  func forms(pattern: String) throws {
    for number in Self.posts.indices {
      let (found, expected) = try findings(pattern, number: number)
      #expect(found == expected, "\(pattern) with \(Self.posts[number].body), \(Self.names[number])")
    }
  }

  @Test(
    "Sentences about bodies and people without a post give none",
    arguments: ["5月3日,乙到甲的家中看望。", "5月3日,乙在会上没有发言。", "乙今年五十二岁,家住石桥街道。"])
  func none(pattern: String) throws {
    for (number, name) in Self.names.enumerated() {
      let sentence = pattern.replacing("甲", with: "邻居").replacing("乙", with: name)
      let text = "江州市青石区石桥街道办事处主办 2011年5月10日\n\n一周要闻\n\n\(sentence)\n"
      #expect(try read(text).posts.isEmpty, "\(number): \(sentence)")
    }
  }
}

@Suite("Bodies of a district are read whole, whatever they see to")
struct TopicTests {
  private static let topics =
    """
    健康 团结 平安 友爱 安全 文明 公益 互助 光彩 阳光 绿色 环保 养生 保健 康复 老年 慈善 摄影 书画 太极拳 乒乓球 登山 集邮 诗词 象棋 法律 心理 家庭
    残疾人 消费者 个体劳动者 私营企业 蔬菜 生猪 水产 花卉 农机 水利 物流 餐饮 旅游 民俗 非遗 戏曲 舞蹈 广场舞 马拉松 志愿服务 社会工作 普法 禁毒 反邪教
    消防 应急 救援 环卫 绿化 家政 养老 助残 扶贫 就业 创业 劳务 职业培训 优生优育 侨界 宗教 伊斯兰教 退役军人 国防教育 治安 交通 停车 电动车 出租车
    快递 外卖 电商 网络 大数据 房地产 装饰 建材 服装 陶瓷 医药 中医 推拿 护理 糖尿病 口腔 宠物 盆景 奇石 收藏 剪纸 刺绣
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(
    "With the topic before the word for what they are",
    arguments: [("协会", "会长"), ("服务队", "队长"), ("研究会", "会长"), ("服务中心", "主任")])
  func topics(head: String, title: String) throws {
    for topic in Self.topics {
      let found = try read("江州市青石区\n一周要闻\n\n青石区\(topic)\(head)\(title)沈立诚到会。").posts
      #expect(found == ["沈立诚 \(title) 青石区\(topic)\(head)"], "\(topic)")
    }
  }

  @Test("A verb before such a body is none of its name", arguments: ["支持", "感谢", "联系", "走访", "邀请"])
  func verbs(verb: String) throws {
    let found = try read("江州市青石区\n一周要闻\n\n街道\(verb)青石区书画协会会长沈立诚。").organizations
    #expect(found.contains("青石区书画协会"), "\(found)")
    #expect(!found.contains { $0.contains(verb) }, "\(found)")
  }

  @Test("Those whom semicolons part behind a title and how many there are all have it")
  func entries() throws {
    let found = try posts(in: "柳湾社区居委会副主任两位：冯国清，42岁；林小青，29岁，中专毕业。")
    #expect(found == ["冯国清 副主任 柳湾社区居委会", "林小青 副主任 柳湾社区居委会"], "\(found)")
    let others = try posts(in: "柳湾社区居委会副主任两位：冯国清、方大明；林小青，29岁，中专毕业。")
    #expect(!others.contains { $0.hasPrefix("林小青") }, "\(others)")
  }

  @Test(
    "Commissars of a command, chairmen of owners' committees and deputies of an office are of the body named before")
  func heads() throws {
    let command = try posts(in: "防汛指挥部召开会议，指挥长冯国清讲话，政委林小青作了部署。")
    #expect(command.count { $0.contains("防汛指挥部") } == 2, "\(command)")
    let owners = try posts(in: "云岭花园小区业委会选举结束，主任委员冯国清、副主任委员林小青表态。")
    #expect(owners == ["冯国清 主任委员 云岭花园小区业委会", "林小青 副主任委员 云岭花园小区业委会"], "\(owners)")
    let office = try posts(in: "石桥街道办事处在广场设点募捐，副主任林小青主持。")
    #expect(office == ["林小青 副主任 石桥街道办事处"], "\(office)")
  }
}
