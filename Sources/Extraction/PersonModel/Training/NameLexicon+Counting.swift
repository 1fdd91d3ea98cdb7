extension NameLexicon {
  /// The lexicon that labelled sentences show.
  ///
  /// - Parameter placeNames: names of places known beside them.
  init(counting sentences: some Sequence<LabelledSentence>, statistics: NameStatistics, placeNames: [[UInt16]]) {
    self.init()
    classes = statistics.classes
    var (words, places) = (WordFilter(), WordFilter())
    var wordCounts: [ArraySlice<UInt16>: Int] = [:]
    for sentence in sentences where !sentence.words.isEmpty {
      let codes = sentence.scalars.map(CondensedText.code)
      for range in sentence.words where WordFilter.lengths.contains(range.count) {
        wordCounts[codes[range], default: 0] += 1
      }
      for range in sentence.others { places.insert(codes[range]) }
    }
    for (word, count) in wordCounts where count >= 1 { words.insert(word) }
    for name in placeNames { places.insert(name) }
    self.words = words
    self.places = places
  }
}
