/// What sentences of the genre are made of, apart from the names of persons.
///
/// A pattern is plain text with slots in braces: `{person}` is a name; `{spaced}` a name with the gap that print sets
/// in; `{list}` names with list commas; `{run}` names with nothing between; `{spacedWord}` a word set apart as a heading; `{town}` a subdistrict or town; any other slot is one of the lines of that
/// name here.
enum GenreVocabulary {
  /// The alternatives of each slot.
  static let slots: [String: [String]] = [
    "post": words(
      """
      书记 副书记 主任 副主任 党工委书记 党工委副书记 办事处主任 办事处副主任 党工委委员 人大工委主任 纪工委书记 武装部部长
      政协联络委主任 宣传统战委员 组织委员 党委书记 党委副书记 镇长 副镇长 乡长 副乡长 区长 副区长 县长 副县长 市长 副市长
      县委书记 区委书记 市委副书记 县委常委 常务副区长 区人大常委会主任 区政协主席 副主席 主席 秘书长 局长 副局长 科长 副科长
      处长 所长 副所长 政委 指导员 教导员 站长 院长 副院长 校长 副校长 园长 会长 副会长 理事长 秘书 干事 科员 社工 网格员
      网格长 楼组长 楼栋长 党总支书记 党支部书记 第一书记 居委会主任 村主任 村委会主任 村支书 妇联主席 团工委书记 总工会主席
      工会主席 侨联主席 调解主任 治保主任 民警 社区民警 辅警 医生 护士长 律师 法律顾问 教授 老师 讲师 志愿者 队长 队员 大队长
      中队长 董事长 总经理 经理 负责人 代表 人大代表 政协委员 委员 助理 书记助理 调研员 四级调研员 一级主任科员 督导组组长 组长
      副组长 班长 台长 馆长 主编 编辑 厂长 店长 社长 业委会主任 物业经理 残联理事长 关工委主任 老龄办主任 文明办主任 党建办主任
      """),
    "plainPerson": words(
      """
      居民 村民 市民 党员 老党员 离休干部 退休教师 老人 低保户 困难户 志愿者 青年 学生 家长 业主 商户 租户 军嫂 残疾人 大学生
      社区居民 热心居民 居民代表 党员代表 青年代表 获奖者 参赛选手 选手 主持人 主讲人 退伍军人 烈属 个体户 农户 种植户 养殖户
      劳模 全国劳动模范 道德模范 身边好人 新市民 侨眷 民间艺人 剪纸艺人 独居老人 孤寡老人 阿姨 大妈 大爷 歌手 演员 牧民 社工
      """),
    "office": words(
      """
      街道党工委 街道办事处 街道 镇党委 镇政府 乡党委 乡政府 区委 区政府 县委 县政府 市委 市政府 区人大 区政协 区纪委监委
      区委组织部 区委宣传部 区委统战部 县委政法委 区民政局 区卫健委 区教育局 县教育局 区城管局 区司法局 司法所 派出所 交警大队
      消防救援站 市场监管所 税务所 综合执法队 社区卫生服务中心 镇卫生院 区中心医院 中心小学 第二中学 幼儿园 街道总工会 区妇联
      团区委 街道妇联 区残联 区红十字会 区工商联 侨联 商会 老年协会 志愿者协会 社区党委 社区居委会 居民区党总支 居委会 村委会
      村党支部 村党总支 社区党群服务中心 文化活动中心 事务受理中心 物业公司 业委会 律师事务所 农商银行 建设银行支行 供电公司
      社区书法协会 合唱队 门球协会 武装部 人武部 宣传办 党建办 平安办 城管科 社会事业科 文明办 信访办 老干部局 档案局 统计局
      """),
    "placeStem": words(
      """
      江海 高桥 方庄 安居 常平 万寿 金桥 白云 黄河 石门 马家 陈家 王家 张家 李家 刘家 高新 安定 和平 文化 建设 解放 人民 团结
      幸福 光明 向阳 新华 东风 胜利 金山 银河 龙泉 凤凰 花园 梅林 松江 柳林 温泉 洪山 关山 武昌 江汉 海淀 平安 康乐 永安 长安
      延安 泰康 福州 广元 中山 逸仙 复兴 淮海 南京 北京 汉阳 严家 沈家 许家 曹家 杨家 徐家 孙家 宋家 唐家 韩家 冯家 邓家 彭家
      """),
    "brand": words(
      """
      同仁堂 全聚德 狗不理 稻香村 六必居 内联升 瑞蚨祥 王致和 李宁 马应龙 胡庆余堂 吴裕泰 张一元 王老吉 冠生园 功德林 沈大成 东来顺
      谢馥春 孔凤春 王星记 都锦生 楼外楼 知味观 陈李济 潘高寿 莲香楼 陶陶居 老干妈 三珍斋 采芝斋 黄天源 松鹤楼 荣宝斋 盛锡福 亨得利
      步瀛斋 鸿宾楼 便宜坊 柳泉居 王春源 宏济堂 庆丰 马家烧鸡 德州扒鸡 周大福 老庙 培罗蒙 王开照相 雷允上 蔡同德 童涵春 邵万生 三阳
      """),
    "honorific": words(
      """
      某 某某 大爷 大妈 大叔 大娘 大姐 大哥 阿姨 阿婆 伯 叔 婶 奶奶 爷爷 婆婆 师傅 老师 主任 书记 医生 律师 先生 女士 经理 校长 镇长
      区长 所长 警官 教授 队长 局长 会长 老 老伯 老太 同学 同志 家 家父子 姓居民 家兄弟 院长 站长 支书 县长 总 工
      """),
    "placeKind": words(
      "路 街 大道 小区 社区 村 新村 花园 广场 公园 居委会 居民区 街道 镇 乡 里 弄 坊 苑 桥 站 校区 家园 大厦 区 县 市 居 嘎查 苏木 牧场 巴扎 农场 大队 屯 庄 寨 乡政府 派出所 中学 小学 医院"),
    "verbAfter": words(
      """
      主持会议 主持 主持了会议 出席会议 出席 出席活动 参加会议 参加 参加活动 参加了活动 讲话 作动员讲话 作重要讲话 发表讲话
      致辞 作总结讲话 介绍了情况 介绍 介绍说 表示 说 告诉记者 指出 强调 要求 在会上指出 在会上强调 对此表示感谢 对街道工作表示肯定
      对居民的支持表示感谢 与居民代表座谈 与大家交流 与党员们一起学习 向居民介绍了情况 向大家拜年 向老人送上慰问金 为大家讲课
      为居民义诊 为学员上了一课 代表街道作汇报 汇报了工作 汇报工作 通报了情况 传达了会议精神 宣读了决定 宣读表彰决定 作了发言
      发言 作交流发言 一行 一行到社区调研 一行莅临指导 等领导出席 等出席会议 等参加 等陪同 等10人参加 陪同调研 陪同 率队检查
      带队走访 带领机关干部走访 深入社区调研 来到居民家中 走访慰问困难群众 看望慰问老党员 检查安全生产工作 实地察看了现场
      同志 同志主持 同志的先进事迹 老师 老师授课 主任 主任说 书记 书记要求 医生 律师 先生 女士 教授 今年80岁 今年已经78岁
      是一名老党员 家住三楼 家中 家的灯亮了 家里 的家 的事迹 的儿子 的母亲 的发言 的带领下 也来到现场 也说 笑着说 高兴地说 激动地说
      感慨地说 负责 担任班主任 担任组长 任组长 任主任 当选为主任 当选主任 以高票当选 获一等奖 荣获冠军 获得第一名 夺冠 夺得冠军
      被评为先进个人 被授予荣誉称号 将书送给 把钥匙交给 就下一步工作提出要求 就有关问题作了说明 从法律角度作了讲解 从三个方面
      亲自带队 亲自 则 还 又 正在 已 曾 在现场 在座谈会上说 在讲话中指出 在致辞中说 作报告 作辅导报告 主讲 授课 执教 演唱
      合影 分别发言 分别作了发言 分别汇报 先后发言 共同为社区揭牌 揭牌 剪彩 颁奖 颁发证书 点评 总结 部署工作 讲解 示范 领唱
      """),
    "occasion": words(
      """
      会议 工作会议 座谈会 专题会议 动员大会 推进会 例会 现场会 联席会议 党员大会 居民代表大会 表彰大会 总结会 培训班 讲座 义诊
      揭牌仪式 启动仪式 开班仪式 签约仪式 升旗仪式 联欢会 运动会 文艺演出 消防演练 志愿服务活动 慰问活动 调研活动 主题党日活动
      """),
    "time": words(
      """
      昨日 今天 当天 日前 近日 上周五 次日 3月5日 12月26日上午 8月1日下午 5月10日晚 2月25日下午 9月底 本月初 会上 会后 随后 会议期间
      2021年6月 1998年春节前 10月17日, 7月1日上午, 近日, 日前, 会上, 随后, 座谈会上, 现场,
      """),
    "before": words(
      """
      由 由社区 请 邀请 邀请到 特邀 在 据 与 和 同 向 对 为 给 找到 看望 慰问 采访 见到 听取了 感谢 帮助 把 将 被 让 叫 跟 随 随同
      记者见到 走进 来到 走访了 看望了 慰问了 邀请了 选举 推选 任命 聘请 授予 以 接到 关于 还有 以及 包括 其中, 主讲人 冠军
      """),
    "plain": [
      "大家高兴地说,活动办得方便、安全、热闹", "居民们的生活越来越方便", "江水奔流不息", "高举旗帜,团结一致", "文明创建人人参与",
      "安全生产不放松", "严防死守,确保平安", "方便了群众办事", "常年坚持义务劳动", "全面推进依法治理", "阳光照进小院", "高山流水",
      "文静的小区变得热闹起来", "于是大家一起动手", "程序公开、结果公正", "管用的办法要坚持", "成功举办第三届邻里节", "万事兴旺",
      "天干物燥,小心火烛", "余下的工作由网格员完成", "石板路修好了", "白天黑夜守护平安", "花开四季,香满小区", "金秋时节,丹桂飘香",
      "党风廉政建设和平安建设一起抓", "黄金周期间", "周三下午", "周末大扫除", "周边环境整治", "温暖万人心", "严格落实责任制", "向先进学习",
      "马上就办", "关爱老人", "包干到户", "任务分解到人", "解决停车难问题", "沙尘天气", "海选票数", "谷雨时节", "应急演练", "易燃物品",
      "毛巾被套", "牛羊肉价格", "米面粮油", "水电煤气", "国庆佳节", "元宵灯会", "重阳敬老", "古树名木", "强化管理", "明确分工", "宁静和谐",
      "常抓不懈", "高度重视", "安装扶手", "安置房分配", "平稳有序", "和谐社区", "和睦家庭", "康复训练", "健康讲座", "时代楷模", "曾经的烂泥路",
      "全体与会人员", "任何单位和个人", "方案已经通过", "方针政策", "施工现场", "项目推进", "计划生育", "柴米油盐", "游园活动", "童心向党",
      "路灯亮了", "雷厉风行", "钱款已到位", "鲁班奖", "金牌调解室", "章程草案", "武术表演", "乐器演奏", "习俗传承", "古诗文诵读", "华灯初上",
      "段落分明", "车辆停放", "成效显著", "盛大开幕", "连日来", "连心桥", "相关部门", "应知应会", "支部书记", "单位职工", "经费保障", "支持力度",
      "党工委书记、办事处主任等领导", "街道领导班子成员", "各社区书记、主任", "居委会干部和志愿者", "区委、区政府", "主任医师坐诊", "校长和老师们",
      "书记项目", "主任接待日", "民警提醒", "老师傅带徒弟", "同志们辛苦了", "各位代表", "相关职能部门负责人", "张贴海报", "陈列室", "王牌节目",
      "李子熟了", "林荫道", "何时开工", "罗列问题", "高空抛物", "孔子学堂", "白衣天使",
    ],
  ]

  /// The sentences, with how often each is to be made in proportion to the others.
  static let patterns: [(weight: Int, pattern: String)] = [
    (10, "{office}{post}、{office}{post}{person},{office}{post}{list}{verbAfter}。"),
    (10, "{time}{office}{post}{person}{verbAfter},{office}{post}{person}{verbAfter}。"),
    (8, "{town}{office}{post}{person},{office}{post}{person},{office}{post}{person}{verbAfter}。"),
    (6, "{post}{list}{verbAfter}。"),
    (6, "{post}{person}、{post}{person}、{post}{person}等{verbAfter}。"),
    (8, "{list}{verbAfter}。"),
    (8, "{person}{verbAfter},{person}{verbAfter}。"),
    (8, "{person}{verbAfter}。{plain}。"),
    (6, "{occasion}由{person}主持,{person}{verbAfter}。"),
    (5, "{occasion}由{office}{post}{person}主持。"),
    (5, "{before}{person}{verbAfter}。"),
    (4, "{before}{post}{person}{verbAfter},{plain}。"),
    (6, "{town}{plainPerson}{person}{verbAfter}。"),
    (6, "“{plain}。”{place}{plainPerson}{person}{verbAfter}。"),
    (4, "“{plain},”{person}说,“{plain}。”"),
    (4, "{plainPerson}{list}{verbAfter}"),
    (3, "{person}与{person}{verbAfter};{person}和{person}{verbAfter}。"),
    (2, "{person}、{person}夫妇{verbAfter}。"),
    (3, "会上选举产生了新一届{office}班子,{person}当选为{post},{list}当选为{post}。"),
    (3, "任命{person}为{office}{post},免去{person}的{office}{post}职务。"),
    (3, "{office}原{post}{person}、新任{post}{person}{verbAfter}。"),
    (3, "主持人:{person}   记录:{person}"),
    (3, "出席:{spacedList}"),
    (2, "参加人员:{list}"),
    (3, "{office}{post} {spaced}{verbAfter}。"),
    (4, "{office}{post} {spaced} {office}{post} {spaced}"),
    (4, "本报记者 {spaced}"),
    (3, "本报通讯员 {spaced} {spaced}"),
    (3, "□ {spaced} 文/摄"),
    (3, "■{person}"),
    (3, "□ 记者 {person} 通讯员 {person}"),
    (4, "(通讯员 {person})"),
    (4, "({office} {person})"),
    (3, "({office} {person} {person})"),
    (3, "(文/{person} 图/{person})"),
    (3, "({person} 摄)"),
    (2, "{plain} {person} 摄"),
    (3, "(供稿:{office} {person} {person})"),
    (3, "本报讯(记者 {person} 通讯员 {person}){time}{town}{plain}。"),
    (3, "本报讯 记者 {person} 报道 {plain}。"),
    (2, "责任编辑:{spaced} 校对:{person} 审核:{person}"),
    (2, "编辑 {person} 电话 62345678"),
    (2, "{person}赴{town}调研"),
    (2, "{person}督导{office}换届工作"),
    (3, "{person}:{plain}"),
    (2, "获奖名单:一等奖 {person};二等奖 {person}、{person};三等奖 {spaced} {spaced}"),
    (2, "{person}(女,汉族,{town}人)、{person}"),
    (3, "走访慰问了{plainPerson}{person}、{person}和{person}家"),
    (2, "{person}{post}{verbAfter},{person}老师{verbAfter}。"),
    (2, "握着{person}的手{verbAfter}"),
    (2, "学习{person}同志先进事迹"),
    (3, "{office}{person}、{office}{person}分别作交流发言。"),
    (3, "{place}{person}家"),
    (5, "{verbAfter},{surname}{honorific}{verbAfter}。"),
    (5, "{plainPerson}{surname}{honorific}说:“{plain}。”"),
    (4, "{before}{surname}{honorific}{verbAfter},{surname}{honorific}{plain}。"),
    (6, "{area}的经济建设,{plain},{area}{plain}。"),
    (6, "{time},{area}{office}{post}到{area}考察,{plain}。"),
    (6, "{before}{area}{occasion}、{place}{occasion}{verbAfter}。"),
    (2, "(以姓氏笔画为序){run}"),
    (2, "{office}{post}{run}{verbAfter}"),
    (2, "{brand}、{brand}、{brand}等老字号"),
    (1, "老字号企业{brand}、{brand}参加{occasion},{plain}。"),
    (1, "“{brand}”进社区,{brand}的产品受到居民欢迎。"),
    (3, "{spacedWord}"),
    (2, "{spacedWord} {plain}"),
    (4, "{plain} {plain}"),
    (4, "{plain}\u{3000}{plain}"),
    (2, "{plain}  {plain}"),
    (12, "{plain},{plain}。"),
    (8, "{time}{office}召开{occasion},{plain}。"),
    (8, "{town}{office}{post}等参加了{occasion},{plain}。"),
    (6, "在{place}、{place}和{place},{plain}。"),
    (5, "{place}{post}和{office}{post}{verbAfter}"),
    (5, "{office}、{office}、{office}{verbAfter}。"),
    (4, "{town}{town}{office}{occasion}{plain}"),
    (4, "各{post}、{post}、{post}{verbAfter},{plain}。"),
  ]

  /// Parts of names spelt by sound or meaning, by how their people join them.
  static let dottedNameParts = words(
    """
    买买提 吐尔逊 艾合买提 阿不都拉 依明 库尔班 热合曼 阿布力孜 玉素甫 肉孜 沙吾尔 尼亚孜 艾尔肯 古丽 阿依古丽 帕提曼 祖农 卡德尔
    努尔 木合塔尔 赛买提 亚森 司马义 阿卜杜拉 艾山 吾买尔 克里木 热依汗 玛依拉 迪力夏提 阿里木江 伊力哈木 哈力克 托合提 塔依尔
    阿迪力 米吉提 艾力 吾斯曼 萨迪克 巴哈尔 夏木西 库尔班江 热娜 阿孜古丽 如仙古丽 叶尔兰 巴合提 哈再孜 努尔兰 叶尔肯 加依娜
    约翰 史密斯 玛丽 汤姆 威廉 布朗 安娜 彼得 大卫 詹姆斯 琼斯 马克 施密特 伊万诺夫 卡洛斯 费尔南德斯 阿里 穆罕默德 杰克 露西 麦克
    """)
  static let tibetanNameParts = words(
    """
    扎西 次仁 卓玛 德吉 尼玛 达瓦 米玛 拉巴 普布 巴桑 边巴 多吉 平措 旺堆 央宗 普赤 曲珍 仁青 格桑 洛桑 顿珠 罗布 丹增 旦增 次旺 次旦 白玛
    拉姆 措姆 旺姆 加央 强巴 坚参 索朗 曲扎 群培 土登 阿旺 贡布 才让 才旦 卓嘎 仓决 梅朵 央金 桑吉 江村 益西 晋美 云丹 赤列 班久 嘎玛
    """)
  static let mongolianNameParts = words(
    """
    巴图 宝音 乌云 其其格 高娃 斯琴 萨仁 图雅 格日勒 巴雅尔 那顺 孟和 阿拉坦 哈斯 朝鲁 苏和 吉日嘎拉 敖登 娜仁 托娅 塔娜 额尔敦 布和
    满都拉 乌力吉 道尔吉 毕力格 朝克图 呼和 苏日娜 青格勒 德力格尔 巴根 乌日图 牧仁 阿古拉 呼斯楞 乌日娜 萨日娜 斯日古楞 巴特尔 特木尔
    """)
  static let southwesternNameFirsts = words("岩 玉 依 波 咪 岩温 玉应 岩香 康朗 扎 娜 阿 吉克 沙马 阿尔 马海 木 李扎")
  static let southwesternNameLasts = words(
    "罕 香 叫 光 温 丙 坎 的 伞 波 恩 扁 甩 旺 保 应 腊 囡 娜 朵 莫 约 龙 倮 机 史 洛 布都 拉 哈 此 呷 曲布 木惹 尔古 阿牛 伍呷")

  static let foreignNameParts = dottedNameParts + tibetanNameParts + mongolianNameParts

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
