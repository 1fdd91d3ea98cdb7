import Foundation

/// How the time that some work takes grows with its size.
public enum Growth {
  /// How many times longer each unit of the larger size takes: about 1 for linear work, `large / small` for quadratic.
  ///
  /// Counts the processor time of the calling thread only, so that tests which run beside it make no difference. The
  /// smaller size is tried several times, and the fastest try counts.
  public static func ratio(from small: Int, to large: Int, _ work: (Int) throws -> Void) rethrows -> Double {
    let (first, second) = (try time(small, tries: 4, work), try time(large, tries: 1, work))
    return second / first / (Double(large) / Double(small))
  }

  private static func time(_ size: Int, tries: Int, _ work: (Int) throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<tries {
      let start = nanoseconds()
      try work(size)
      best = min(best, Double(nanoseconds() - start))
    }
    return max(best, 1)
  }

  private static func nanoseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }
}
