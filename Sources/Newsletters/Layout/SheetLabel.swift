/// What a label in the sheet of a meeting or of an announcement says of what follows it: `地点:…`, `参会人员:…`.
package enum SheetLabel: Hashable, Sendable, CaseIterable {
  case time, place, chair, recorder, attendee, guest, absent, speaker, holder, name, content, attendance
  /// How to take part, which only announcements say.
  case entry

  /// The words that are printed for it.
  package var words: [Substring] {
    let list =
      switch self {
      case .time: "时间 日期 会议时间 会议日期 开会时间 活动时间 活动日期 举办时间 讲座时间 培训时间 比赛时间 演出时间 开课时间"
      case .place: "地点 会议地点 开会地点 活动地点 举办地点 讲座地点 培训地点 比赛地点 演出地点 会场"
      case .chair: "主持 主持人 会议主持 会议主持人"
      case .recorder: "记录 记录人 会议记录 会议记录人"
      case .attendee:
        """
        参加 参加人 参加人员 参会 参会人员 参加会议人员 参加会议的有 参加会议者 参加者 出席 出席人 出席人员 出席会议的有 出席会议人员 \
        到会 到会人员 与会 与会人员 列席 列席人 列席人员 列席会议的有 列席会议人员
        """
      case .guest: "邀请列席 特邀嘉宾 特邀 嘉宾"
      case .absent: "缺席 缺席人员 缺席人 请假 请假人员 因故缺席"
      case .speaker: "主讲 主讲人 授课人 授课老师 主讲老师 主讲嘉宾 领读人 领读 分享人 分享嘉宾 讲师"
      case .holder: "主办 主办单位 承办 承办单位 协办单位 指导单位"
      case .name: "会议名称 活动名称 讲座名称 讲座题目"
      case .content: "会议主题 活动主题 讲座主题 主题 会议内容 活动内容 内容 会议议题 议题 议程 会议议程 会议决议 决议 议定事项"
      case .attendance: "应到 实到 应到人数 实到人数"
      case .entry: "参加对象 活动对象 报名方式 报名电话 报名时间 联系电话 集合地点"
      }
    return list.split(separator: " ")
  }
}
