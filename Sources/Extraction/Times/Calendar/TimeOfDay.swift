/// When in the day, as far as a text says it.
struct TimeOfDay: Hashable, Sendable {
  enum Part: String, Hashable, Sendable {
    /// 凌晨
    case night
    /// 清晨, 早上
    case earlyMorning
    /// 上午
    case morning
    /// 中午
    case noon
    /// 下午
    case afternoon
    /// 傍晚, 晚上
    case evening
  }

  var part: Part?
  /// 0 to 24, on the clock of 24 hours wherever the part of day tells (`下午2时` is 14).
  var hour: Int?
  /// 0 to 59.
  var minute: Int?

  init(part: Part? = nil, hour: Int? = nil, minute: Int? = nil) {
    self.part = part
    self.hour = hour
    self.minute = minute
  }
}
