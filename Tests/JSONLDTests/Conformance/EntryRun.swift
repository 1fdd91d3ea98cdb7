import Foundation
import RDF

@testable import JSONLD

/// Runs one manifest entry.
struct EntryRun {
  let manifest: Manifest
  let entry: ManifestEntry

  /// Why the entry does not pass; `nil` where it does.
  func failure() -> String? {
    do {
      let result = try run()
      if let expected = entry.expectedError { return "expected the error “\(expected)”, got \(result)" }
      return try difference(result)
    } catch let error as JSONLDError {
      return error.code.rawValue == entry.expectedError ? nil : "threw \(error)"
    } catch {
      return "threw \(error)"
    }
  }

  private enum Result: CustomStringConvertible {
    case json(JSONValue)
    case quads([Quad])

    var description: String {
      switch self {
      case .json(let value): JSONWriter.string(value, layout: .compact)
      case .quads(let quads): nquads(quads)
      }
    }
  }

  private func run() throws -> Result {
    let processor = JSONLDProcessor(options())
    let input = JSONLDInput.url(manifest.baseIRI + entry.input)
    if entry.isOfType("ExpandTest") { return .json(.array(try processor.expand(input))) }
    if entry.isOfType("ToRDFTest") { return .quads(try processor.toRDF(input)) }
    if entry.isOfType("FromRDFTest") {
      let text = String(decoding: try manifest.bytes(entry.input), as: UTF8.self)
      return .json(.array(try processor.fromRDF(try SmallNQuadsReader.read(text))))
    }
    let context = try entry.context.map { try manifest.json($0) }
    if entry.isOfType("CompactTest") { return .json(.object(try processor.compact(input, context: context))) }
    if entry.isOfType("FlattenTest") { return .json(try processor.flatten(input, context: context)) }
    if entry.isOfType("FrameTest"), let frame = entry.frame {
      return .json(.object(try processor.frame(input, frame: .url(manifest.baseIRI + frame))))
    }
    struct UnknownType: Error {}
    throw UnknownType()
  }

  private func options() -> JSONLDOptions {
    var options = JSONLDOptions()
    let given = entry.options
    options.documentLoader = ResourceDocumentLoader(SuiteFetcher(manifest: manifest, entry: entry))
    options.base = given["base"]?.string
    options.expandContext = (given["expandContext"]?.string).flatMap { try? manifest.json($0) }
    options.processingMode = given["processingMode"]?.string.flatMap { .init(rawValue: $0) } ?? .jsonLD11
    options.compactArrays = given["compactArrays"]?.boolean ?? true
    options.compactToRelative = given["compactToRelative"]?.boolean ?? true
    options.produceGeneralizedRDF = given["produceGeneralizedRdf"]?.boolean ?? false
    options.rdfDirection = given["rdfDirection"]?.string.flatMap { .init(rawValue: $0) }
    options.useNativeTypes = given["useNativeTypes"]?.boolean ?? false
    options.useRDFType = given["useRdfType"]?.boolean ?? false
    options.extractAllScripts = given["extractAllScripts"]?.boolean
    options.omitGraph = given["omitGraph"]?.boolean
    options.ordered = given["ordered"]?.boolean ?? false
    return options
  }

  private func difference(_ result: Result) throws -> String? {
    guard let path = entry.expected else { return nil }
    switch result {
    case .json(let value):
      let expected = try manifest.json(path)
      if JSONComparison.equal(value, expected) { return nil }
      return "got \(JSONWriter.string(value, layout: .compact))\n  not \(JSONWriter.string(expected, layout: .compact))"
    case .quads(let quads):
      let expected = try SmallNQuadsReader.read(String(decoding: try manifest.bytes(path), as: UTF8.self))
      if Isomorphism.holds(quads, expected) { return nil }
      return "got \(nquads(quads))\n not \(nquads(expected))"
    }
  }
}

/// Equality of JSON documents as the suites define it: arrays have no order unless they are the value of `@list`.
enum JSONComparison {
  static func equal(_ left: JSONValue, _ right: JSONValue, isList: Bool = false) -> Bool {
    switch (left, right) {
    case (.array(let left), .array(let right)):
      guard left.count == right.count else { return false }
      if isList { return zip(left, right).allSatisfy { equal($0, $1) } }
      var rest = right
      for item in left {
        guard let match = rest.firstIndex(where: { equal(item, $0) }) else { return false }
        rest.remove(at: match)
      }
      return true
    case (.object(let left), .object(let right)):
      return left.count == right.count
        && left.members.allSatisfy { member in
          guard let other = right[member.name] else { return false }
          // Processors may write language tags in lower case.
          if member.name == "@language", let left = member.value.string, let right = other.string {
            return left.lowercased() == right.lowercased()
          }
          return equal(member.value, other, isList: member.name == "@list")
        }
    default: return left == right
    }
  }
}
