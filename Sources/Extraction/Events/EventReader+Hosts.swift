/// The bodies that hold an occasion by what a clause calls them: `主办方为甲`, `承办单位:乙`.
extension EventReader {
  private static let hosts: WordSet = ["主办方", "承办方", "主办单位", "承办单位", "主办者", "承办者", "组织者", "发起方", "举办方"]
  private static let helpers: WordSet = ["协办方", "协办单位", "支持单位", "指导单位"]
  private static let equating: WordSet = ["为", "是", ":", "有"]

  /// `气排球赛在体育馆开打,主办方为街道总工会`: the bodies listed behind a word for those who hold or help.
  mutating func addHosts(_ scene: Scene, _ here: [SceneEvent]) {
    let frame = scene.frame
    guard !scene.sentence.organizations.isEmpty else { return }
    for index in frame.tokens.indices.prefix(frame.speech) where !frame.isEnclosed[index] {
      let pair = frame.words[index] + frame.word(index + 1)
      let isPair = Self.hosts.contains(pair) || Self.helpers.contains(pair)
      let label = isPair ? pair : frame.words[index]
      let next = isPair ? index + 2 : index + 1
      guard Self.hosts.contains(label) || Self.helpers.contains(label), Self.equating.contains(frame.word(next)) else {
        continue
      }
      let told = here.last { $0.trigger.verb < index }?.event
      guard let event = told ?? (here.isEmpty && paragraph - lastParagraph <= 1 ? focus : nil) else { return }
      let bodies = bodiesListed(from: next + 1, scene)
      if Self.hosts.contains(label) {
        events[event].organizers.append(bodies)
      } else {
        events[event].bodies.append(bodies)
      }
    }
  }

  /// The bodies that the parts of a line of a calendar say to hold what it announces.
  func holders(of plan: PlanLine?, _ scene: Scene) -> [Int] {
    UniqueList((plan?.holders ?? []).flatMap { bodiesListed(from: $0, scene) }).elements
  }

  /// The bodies of a list, up to whatever is none.
  private func bodiesListed(from first: Int, _ scene: Scene) -> [Int] {
    let frame = scene.frame
    var bodies: [Int] = []
    var index = first
    while index < frame.tokens.count {
      if let mention = frame.organization[index] {
        let end = scene.sentence.organizations[mention].tokens.upperBound
        if frame.organization[end] == nil, let body = scene.organizations[mention] { bodies.append(body) }
        index = max(index + 1, end)
      } else if Coordination.bodies.contains(frame.words[index]) || frame.words[index] == "会同" {
        index += 1
      } else {
        break
      }
    }
    return bodies
  }
}
