extension PersonModel {
  /// The model that the binary carries, decoded when first asked for (some tens of milliseconds).
  ///
  /// Its text is checked by the tests; were it damaged all the same, the model would find nothing.
  public static let standard: PersonModel = {
    let text = EmbeddedResources.personModel
    let model = text.withUTF8Buffer { try? PersonModel(text: $0) }
    return model
      ?? PersonModel(
        weights: WeightTable(rowBits: 8, allRows: []), transitions: TagTransitions { _, _ in 0 }, lexicon: NameLexicon()
      )
  }()
}
