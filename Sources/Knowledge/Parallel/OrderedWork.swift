import Foundation

/// Does many pieces of work on all processors and takes the results in order, with few of them waiting at any time.
public final class OrderedWork<Result: Sendable>: @unchecked Sendable {
  /// How many pieces a processor may be ahead of the one whose result is taken next.
  private static var lead: Int { 8 }

  private let count: Int
  private let window: Int
  private let work: @Sendable (Int) -> Result
  // All below is guarded by the condition.
  private let condition = NSCondition()
  private var next = 0
  private var taken = 0
  private var isStopped = false
  private var results: [Int: Result] = [:]

  private init(count: Int, processors: Int, work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.work = work
    window = processors * Self.lead
  }

  /// Does the work for the numbers below `count`.
  ///
  /// - Parameters:
  ///   - work: runs on any thread.
  ///   - take: is called on this thread, with one result after another in the order of the numbers.
  /// - Throws: what `take` throws; what is not begun then is left undone.
  public static func run(
    count: Int, work: @escaping @Sendable (Int) -> Result, take: (Result) throws -> Void
  ) rethrows {
    let processors = max(1, min(count, ProcessInfo.processInfo.activeProcessorCount))
    let queue = OrderedWork(count: count, processors: processors, work: work)
    let group = DispatchGroup()
    for _ in 0..<processors { DispatchQueue.global().async(group: group) { queue.labour() } }
    defer {
      queue.stop()
      group.wait()
    }
    for number in 0..<count { try take(queue.result(of: number)) }
  }

  /// Takes up one piece of work after another until none is left.
  private func labour() {
    while let number = begin() {
      let result = work(number)
      condition.lock()
      results[number] = result
      condition.broadcast()
      condition.unlock()
    }
  }

  private func begin() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped, next < count, next >= taken + window { condition.wait() }
    guard !isStopped, next < count else { return nil }
    next += 1
    return next - 1
  }

  private func result(of number: Int) -> Result {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result = results.removeValue(forKey: number) {
        taken = number + 1
        condition.broadcast()
        return result
      }
      condition.wait()
    }
  }

  private func stop() {
    condition.lock()
    isStopped = true
    condition.broadcast()
    condition.unlock()
  }
}
