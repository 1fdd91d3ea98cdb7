/// Reads how many people were there.
struct AttendanceReader {
  let sentence: ReadSentence

  /// The number of people present, or `nil` where the sentence gives none.
  func attendance() -> Int? {
    nil
  }
}
