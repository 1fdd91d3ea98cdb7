/// The year that a document was written in.
enum YearGuess {
  static func year(of reading: DocumentReading) -> Int? {
    var years: [Int] = []
    for item in reading.items {
      for sentence in item.sentences {
        for expression in DateReader.expressions(in: sentence.passage.scalars) {
          if case .point(.calendar(let date)) = expression.kind, case .given(let year)? = date.year {
            years.append(year)
          }
        }
      }
    }
    return years.filter { (1990...2026).contains($0) }.max()
  }
}
