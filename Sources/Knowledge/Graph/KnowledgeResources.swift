/// The data files that the module carries.
public enum KnowledgeResources {
  /// The ontology of the project's own namespace, in Turtle, with labels in Chinese and English.
  public static let ontology = String(describing: EmbeddedResources.ontology)

  /// The JSON-LD context of graph files: a JSON object with the member `@context`. The query language looks its words
  /// up in it.
  public static let context = String(describing: EmbeddedResources.context)
}
