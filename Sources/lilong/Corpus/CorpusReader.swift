import Extraction
import Foundation
import Knowledge
import Newsletters
import RDF

/// Reads the files of a corpus to facts, several at a time. A file that cannot be read does not stop the others.
struct CorpusReader {
  let extractor: Extractor
  let reader = NewsletterReader()

  /// What came of one file.
  struct Reading: Sendable {
    let facts: DocumentFacts
    let text: SourceText
  }

  struct Outcome {
    var readings: [Reading] = []
    /// Why files could not be read, one sentence a file.
    var failures: [String] = []
  }

  /// Reads all files; the outcome is in the order of the corpus.
  func read(_ corpus: Corpus, progress: ProgressBar) -> Outcome {
    let slots = Slots(count: corpus.files.count)
    DispatchQueue.concurrentPerform(iterations: corpus.files.count) { index in
      slots.set(index, to: Result { try read(corpus.files[index], corpus.manifest) })
      progress.advance()
    }
    progress.finish()
    var outcome = Outcome()
    for result in slots.results {
      switch result {
      case .success(let reading): outcome.readings.append(reading)
      case .failure(let error): outcome.failures.append(ErrorReport(error).message)
      case nil: continue
      }
    }
    return outcome
  }

  func read(_ file: Corpus.File, _ manifest: CorpusManifest) throws -> Reading {
    let newsletter = try newsletter(file, manifest)
    return Reading(facts: extractor.extract(newsletter), text: newsletter.text)
  }

  /// A file with what was read in it, stretch by stretch.
  func annotated(_ file: Corpus.File, _ manifest: CorpusManifest) throws -> AnnotatedDocument {
    let newsletter = try newsletter(file, manifest)
    return AnnotatedDocument(newsletter: newsletter, facts: extractor.extract(newsletter))
  }

  private func newsletter(_ file: Corpus.File, _ manifest: CorpusManifest) throws -> Newsletter {
    let data = try InputFile.read(file.location)
    let digest = SHA256.hash(data).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    return try reader.read(Array(data), path: file.path, sha256: digest, manifest: manifest.entry(for: file.path))
  }
}

/// Results that threads put in their places.
private final class Slots: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Result<CorpusReader.Reading, any Error>?]

  init(count: Int) {
    values = Array(repeating: nil, count: count)
  }

  func set(_ index: Int, to value: Result<CorpusReader.Reading, any Error>) {
    lock.lock()
    defer { lock.unlock() }
    values[index] = value
  }

  var results: [Result<CorpusReader.Reading, any Error>?] {
    lock.lock()
    defer { lock.unlock() }
    return values
  }
}
