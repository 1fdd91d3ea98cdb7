import QuadStore

/// Joins triple patterns one variable at a time: each variable takes the codes that all patterns with it agree on, given
/// the variables before it (T. Veldhuizen, Leapfrog Triejoin, 2014).
///
/// The time is within a logarithm of the largest result that patterns of these sizes can have, whatever the shape of the
/// query; joining two patterns at a time is not where the patterns form a cycle.
struct LeapfrogJoin {
  /// A pattern's part in one variable.
  private struct Participant {
    /// Its cursor in `cursors`.
    let cursor: Int
    /// The cursor of the pattern's next variable, which looks into the rows of this one's code.
    let child: Int?
  }

  private var cursors: [CodeCursor] = []
  /// The patterns of each variable, in the order of the variables.
  private var participants: [[Participant]] = []
  /// The code of each variable, as far as they are chosen.
  private(set) var codes: [UInt32]
  /// The variable whose next code is sought; below zero at the end.
  private var depth = 0
  /// Whether the cursors of `depth` stand at codes that were not looked at yet.
  private var isFresh = true
  /// The codes of the last variable that go with the codes of the others, and how many of them were taken.
  private var lastCodes: [UInt32] = []
  private var takenCount = 0
  /// The codes that the first variable may have.
  private let firstCodes: Range<UInt32>

  /// - Parameters:
  ///   - accesses: the patterns. After its constants, each is sorted on its variables in the order of `slots`.
  ///   - slots: the variables, in the order that they are joined in.
  ///   - firstCodes: what the first variable may be, so that parts of the join can be computed by themselves.
  init(_ accesses: [IndexAccess], slots: [Slot], firstCodes: Range<UInt32> = 0..<UInt32.max) {
    self.firstCodes = firstCodes
    codes = Array(repeating: 0, count: slots.count)
    participants = Array(repeating: [], count: slots.count)
    for access in accesses { add(access, slots) }
    if slots.isEmpty { depth = -1 }
  }

  private mutating func add(_ access: IndexAccess, _ slots: [Slot]) {
    let constants = access.constantPrefix
    let levels = access.permutation.order.count - constants.count
    for level in 0..<levels {
      let place = constants.count + level
      guard let slot = access.pattern[access.permutation.order[place]].slot, let depth = slots.firstIndex(of: slot)
      else { continue }
      var cursor = access.permutation.cursor(ofLevel: place)
      if level == 0 && !constants.isEmpty { cursor.open(rows: access.permutation.rows(prefix: constants)) }
      participants[depth].append(
        Participant(cursor: cursors.count, child: level + 1 < levels ? cursors.count + 1 : nil))
      cursors.append(cursor)
    }
  }

  var isAtEnd: Bool { depth < 0 }

  /// The memory that the join takes beside the store's.
  var byteCount: Int { cursors.reduce(0) { $0 + $1.tableByteCount } }

  /// Appends solutions.
  /// - Parameters:
  ///   - columns: takes the codes of the variables of `depths`.
  ///   - limit: how many solutions to stop at.
  ///   - steps: how many codes to look at before stopping in any case.
  /// - Returns: how many solutions were found; `isAtEnd` tells whether there are more to be sought.
  mutating func append(to columns: inout [[UInt32]], of depths: [Int], limit: Int, steps: Int) -> Int {
    var count = 0
    var left = steps
    while depth >= 0 && left > 0 && count < limit {
      left -= 1
      if depth == participants.count - 1 {
        if isFresh { left -= intersectLast() }
        count += takeLast(limit - count, &columns, depths)
      } else if advance() {
        descend()
      } else {
        depth -= 1
      }
    }
    return count
  }

  /// Takes solutions that differ in the last variable alone; goes back up when there are none left.
  private mutating func takeLast(_ limit: Int, _ columns: inout [[UInt32]], _ depths: [Int]) -> Int {
    let part = lastCodes[takenCount..<min(takenCount + limit, lastCodes.count)]
    for index in depths.indices {
      if depths[index] == depth {
        columns[index] += part
      } else {
        columns[index] += repeatElement(codes[depths[index]], count: part.count)
      }
    }
    takenCount += part.count
    if takenCount == lastCodes.count { depth -= 1 }
    return part.count
  }

  /// Finds the codes of the last variable: those of the pattern with the fewest that all others have too.
  /// - Returns: how many codes were looked at.
  private mutating func intersectLast() -> Int {
    isFresh = false
    lastCodes.removeAll(keepingCapacity: true)
    takenCount = 0
    var smallest = 0
    for index in participants[depth].indices where rowCount(index) < rowCount(smallest) { smallest = index }
    let first = participants[depth][smallest].cursor
    let seen = cursors[first].rowCount
    for index in participants[depth].indices where index != smallest {
      let cursor = participants[depth][index].cursor
      if index == (smallest == 0 ? 1 : 0) {
        cursors.withUnsafeMutableBufferPointer { $0[first].takeCodes(sharedWith: &$0[cursor], into: &lastCodes) }
      } else {
        cursors[cursor].keepShared(&lastCodes)
      }
    }
    if participants[depth].count == 1 { cursors[first].takeCodes(into: &lastCodes) }
    if depth == 0 { lastCodes.removeAll { !firstCodes.contains($0) } }
    return seen
  }

  private func rowCount(_ index: Int) -> Int { cursors[participants[depth][index].cursor].rowCount }

  /// Finds the next code that all cursors of this depth have: the one that is behind leaps to the one that is ahead.
  private mutating func advance() -> Bool {
    var code: UInt32
    if isFresh {
      isFresh = false
      code = depth == 0 ? firstCodes.lowerBound : 0
    } else {
      guard codes[depth] < .max else { return false }
      code = codes[depth] + 1
    }
    let count = participants[depth].count
    var index = 0
    var agreeing = 0
    while agreeing < count {
      let cursor = participants[depth][index].cursor
      guard let found = cursors[cursor].seek(code) else { return false }
      agreeing = found == code ? agreeing + 1 : 1
      code = found
      index = index + 1 == count ? 0 : index + 1
    }
    codes[depth] = code
    return depth > 0 || firstCodes.contains(code)
  }

  /// Opens the rows of the codes that were found, and goes on to the next variable. Its cursors start anew: those of a
  /// pattern whose variable before was chosen further up, in the rows that were opened then.
  private mutating func descend() {
    for index in participants[depth].indices {
      let participant = participants[depth][index]
      if let child = participant.child { cursors[child].open(rows: cursors[participant.cursor].rows) }
    }
    depth += 1
    for index in participants[depth].indices { cursors[participants[depth][index].cursor].rewind() }
    isFresh = true
  }
}
