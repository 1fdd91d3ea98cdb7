import Dispatch

extension Range where Bound == Int {
  /// What a function makes of each number, in order, made on all processors at once.
  func concurrentMap<Result: Sendable>(_ transform: @Sendable (Int) -> Result) -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each call writes the one place that is its own.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: count) { places[$0] = transform(lowerBound + $0) }
    }
    return results.compactMap { $0 }
  }
}
