import Foundation
import Synchronization

/// Runs work on the machine's cores.
enum ConcurrentWork {
  /// How many threads are worth using.
  static let width = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 16))

  /// Computes a value for each number below `count`, at the same time as far as there are cores, and waits for all.
  /// - Returns: the values, in the order of the numbers.
  /// - Throws: the error of the lowest number that has one, after all have ended.
  static func map<Value: Sendable>(
    count: Int, _ body: @Sendable (Int) throws -> Value
  ) throws -> [Value] {
    if count == 1 { return [try body(0)] }
    let results = Mutex<[Int: Result<Value, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = Result { try body(number) }
      results.withLock { $0[number] = result }
    }
    return try results.withLock { $0 }.sorted { $0.key < $1.key }.map { try $0.value.get() }
  }
}
