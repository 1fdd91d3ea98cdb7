import Foundation
import Knowledge
import TestSupport
import Testing

@Suite("Work on all processors, taken in order")
struct OrderedWorkTests {
  private struct Refusal: Error {}

  /// Counts from any thread.
  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func increment() { lock.withLock { value += 1 } }
    var count: Int { lock.withLock { value } }
  }

  @Test("Results come in order, however long each takes", arguments: [0, 1, 2, 7, 300])
  func order(count: Int) {
    var taken: [Int] = []
    OrderedWork<Int>.run(count: count) { number in
      if number % 5 == 0 { Thread.sleep(forTimeInterval: 0.002) }
      return number * number
    } take: {
      taken.append($0)
    }
    #expect(taken == (0..<count).map { $0 * $0 })
  }

  @Test("Work waits for what is not taken yet")
  func bounded() {
    let begun = Counter()
    var furthest = 0
    var taken = 0
    OrderedWork<Void>.run(count: 1000) { _ in
      begun.increment()
    } take: { _ in
      taken += 1
      furthest = max(furthest, begun.count - taken)
    }
    #expect(taken == 1000 && furthest <= 9 * ProcessInfo.processInfo.activeProcessorCount)
  }

  @Test("When taking fails, what is not begun is left undone")
  func failure() {
    let begun = Counter()
    #expect(throws: Refusal.self) {
      try OrderedWork<Void>.run(count: 100_000) { _ in
        begun.increment()
      } take: { _ in
        throw Refusal()
      }
    }
    #expect(begun.count <= 9 * ProcessInfo.processInfo.activeProcessorCount)
  }
}
