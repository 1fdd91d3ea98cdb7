import Foundation

/// Takes JSON-LD out of the scripts of an HTML page (API, section 10).
struct ScriptExtractor {
  let page: HTMLDocument
  let options: DocumentLoadOptions
  let maximumDepth: Int

  /// The content of the script that a fragment names, of the first script, or of all.
  /// - Throws: `JSONLDError` "loading document failed" or "invalid script element".
  func extract(fragment: Substring?) throws -> JSONValue {
    let scripts = page.scripts.filter(\.isJSONLD)
    if let fragment, !fragment.isEmpty {
      let id = String(fragment).removingPercentEncoding ?? String(fragment)
      guard let script = scripts.first(where: { $0.id == id }) else {
        throw JSONLDError(
          .loadingDocumentFailed, "the page has no script of the type application/ld+json with the id “\(id.shortened)”"
        )
      }
      return try content(of: script)
    }
    if let profile = options.profile, let script = scripts.first(where: { $0.type.profiles.contains(profile) }) {
      return try content(of: script)
    }
    if options.extractAllScripts {
      return .array(try scripts.flatMap { try content(of: $0).asArray })
    }
    guard let first = scripts.first else {
      throw JSONLDError(.loadingDocumentFailed, "the page has no script of the type application/ld+json")
    }
    return try content(of: first)
  }

  /// The Extract Script Content algorithm (section 10.2).
  private func content(of script: HTMLDocument.Script) throws -> JSONValue {
    do {
      return try JSONReader.read(script.text, maximumDepth: maximumDepth)
    } catch let error as JSONSyntaxError {
      throw JSONLDError(
        .invalidScriptElement, "a script of the type application/ld+json is no JSON: \(error)", syntaxError: error)
    }
  }
}

extension HTMLDocument.Script {
  var isJSONLD: Bool { type.essence == MediaType.jsonLD }
}
