import Extraction

/// Finds the article of a document that an offset lies in.
struct ArticleIndex {
  private let articles: [ArticleFact]
  /// Whether the articles follow each other in the text, as they are read.
  private let isOrdered: Bool

  init(_ articles: [ArticleFact]) {
    self.articles = articles
    isOrdered = zip(articles, articles.dropFirst()).allSatisfy { $0.start <= $0.end && $0.end <= $1.start }
  }

  /// The first article that an offset lies in; logarithmic where the articles are in order, else linear.
  subscript(offset: Int) -> Int? {
    guard isOrdered else { return articles.firstIndex { $0.start <= offset && offset < $0.end } }
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < articles.count && articles[low].start <= offset ? low : nil
  }
}
