extension DOTGraph {
  /// On which side of its hub a bracket's members stand, left to right.
  enum Side {
    case right, left
  }

  /// Joins a card with cards beside it by a bracket: one line from the hub, a trunk, and a line to each member.
  ///
  /// The trunk runs through invisible points, one beside each member, that stand in one rank of a drawing from left to
  /// right: so lines neither cross nor bend, however many members there are.
  mutating func bracket(_ hub: String, _ members: [String], on side: Side = .right) {
    guard !members.isEmpty else { return }
    let joints = Self.joints(of: hub, count: members.count, on: side)
    for joint in joints {
      node(joint, .text("shape", "point"), .text("width", "0.001"), .text("height", "0.001"), .text("style", "invis"))
    }
    sameRank(joints)
    for (first, second) in zip(joints, joints.dropFirst()) {
      edge(first, second, .text("tailport", "c"), .text("headport", "c"))
    }
    for (joint, member) in zip(joints, members) { connect(joint, member, on: side, weight: "100") }
    connect(hub, joints[(joints.count - 1) / 2], on: side, weight: "50")
  }

  /// The names of a bracket's joints, from top to bottom.
  static func joints(of hub: String, count: Int, on side: Side = .right) -> [String] {
    (0..<count).map { "\(hub).\(side).\($0 + 1)" }
  }

  /// Keeps nodes in one rank and in this order.
  mutating func order(_ names: [String]) {
    guard names.count > 1 else { return }
    sameRank(names)
    for (first, second) in zip(names, names.dropFirst()) { edge(first, second, .text("style", "invis")) }
  }

  private mutating func connect(_ near: String, _ far: String, on side: Side, weight: String) {
    let (from, to) = side == .right ? (near, far) : (far, near)
    let ports = [Attribute.text("tailport", ports(of: from, "e")), .text("headport", ports(of: to, "w"))]
    append(edge: from, to, ports + [.text("weight", weight)])
  }

  /// A joint is joined at its centre, a card at its side.
  private func ports(of node: String, _ cardPort: String) -> String { node.contains(".") ? "c" : cardPort }
}
