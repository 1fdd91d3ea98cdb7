// swift-tools-version: 6.2
import PackageDescription

/// A library module: its folder under `Sources`, and the modules above it that it may import.
func module(
  _ name: String, imports dependencies: [Target.Dependency] = [], embedsResources: Bool = false
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    exclude: embedsResources ? ["Resources"] : [],
    plugins: embedsResources ? ["EmbedResourcesPlugin"] : []
  )
}

/// The tests of one module, with the helpers that all tests share.
func tests(of name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies)
}

let package = Package(
  name: "lilong",
  products: [
    .executable(name: "lilong", targets: ["lilong"]),
    .library(
      name: "Lilong",
      targets: [
        "RDF", "RDFSyntax", "JSONLD", "QuadStore", "QueryAlgebra", "QueryEngine", "SPARQL", "PatternLanguage",
        "Newsletters", "Extraction", "Knowledge", "Drawing",
      ]),
  ],
  targets: [
    module("RDF"),
    module("RDFSyntax", imports: ["RDF"]),
    module("JSONLD", imports: ["RDF"]),
    module("QuadStore", imports: ["RDF"]),
    module("QueryAlgebra", imports: ["RDF"]),
    module("QueryEngine", imports: ["QueryAlgebra", "QuadStore", "RDF"]),
    module("SPARQL", imports: ["QueryAlgebra", "RDF"]),
    module("PatternLanguage", imports: ["QueryAlgebra", "RDF"]),
    module("Newsletters"),
    module("Extraction", imports: ["Newsletters"], embedsResources: true),
    module("Knowledge", imports: ["Extraction", "Newsletters", "RDF"], embedsResources: true),
    module("Drawing", imports: ["RDF"]),
    .executableTarget(
      name: "lilong",
      dependencies: [
        "RDF", "RDFSyntax", "JSONLD", "QuadStore", "QueryAlgebra", "QueryEngine", "SPARQL", "PatternLanguage",
        "Newsletters", "Extraction", "Knowledge", "Drawing",
      ]),
    .executableTarget(name: "EmbedResources"),
    .executableTarget(
      name: "query-benchmark",
      dependencies: ["QuadStore", "QueryAlgebra", "QueryEngine", "RDF", "RDFSyntax", "SPARQL"],
      path: "Benchmarks/query-benchmark"),
    .executableTarget(
      name: "person-names-benchmark", dependencies: ["Extraction", "Newsletters"],
      path: "Benchmarks/person-names-benchmark"),
    .plugin(
      name: "EmbedResourcesPlugin", capability: .buildTool(), dependencies: ["EmbedResources"],
      path: "Sources/EmbedResourcesPlugin"),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    tests(of: "RDF"),
    tests(of: "RDFSyntax", imports: ["RDF"]),
    tests(of: "JSONLD", imports: ["RDF", "RDFSyntax"]),
    tests(of: "QuadStore", imports: ["RDF"]),
    tests(of: "QueryAlgebra", imports: ["RDF"]),
    tests(of: "QueryEngine", imports: ["QueryAlgebra", "QuadStore", "SPARQL", "RDFSyntax", "RDF"]),
    tests(of: "SPARQL", imports: ["QueryAlgebra", "RDF"]),
    tests(
      of: "PatternLanguage",
      imports: ["QueryAlgebra", "QueryEngine", "QuadStore", "SPARQL", "RDFSyntax", "RDF"]),
    tests(of: "Newsletters"),
    tests(of: "Extraction", imports: ["Newsletters"]),
    tests(of: "Knowledge", imports: ["Extraction", "Newsletters", "RDF"]),
    tests(of: "Drawing", imports: ["RDF"]),
    .testTarget(name: "CommandTests", dependencies: ["lilong", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
