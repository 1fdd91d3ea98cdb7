import Dispatch

extension Range where Bound == Int {
  /// What a function makes of each number, in order, made on all processors at once.
  func concurrentMap<Result: Sendable>(_ transform: @Sendable (Int) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, made in
      // Each call writes the one place that is its own.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: count) {
        places.initializeElement(at: $0, to: transform(lowerBound + $0))
      }
      made = count
    }
  }
}
