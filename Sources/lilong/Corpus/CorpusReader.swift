import Extraction
import Foundation
import Knowledge
import Newsletters
import RDF

/// Reads the files of a corpus to facts, several at a time. A file that cannot be read does not stop the others.
struct CorpusReader: Sendable {
  let extractor: Extractor
  let reader = NewsletterReader()

  /// What came of one file.
  struct Reading: Sendable {
    let facts: DocumentFacts
    let text: SourceText
  }

  /// Reads all files and takes what came of each, in the order of the corpus; few wait to be taken at any time.
  ///
  /// - Parameters:
  ///   - convert: makes of a reading what is kept of it, on the thread that read it.
  ///   - take: is called on this thread.
  /// - Returns: why files could not be read, one sentence a file.
  /// - Throws: what `take` throws.
  func read<Kept: Sendable>(
    _ corpus: Corpus, progress: ProgressBar, convert: @escaping @Sendable (Reading) throws -> Kept,
    take: (Kept) throws -> Void
  ) rethrows -> [String] {
    defer { progress.finish() }
    var failures: [String] = []
    let files = corpus.files
    try OrderedWork<Result<Kept, any Error>>.run(count: files.count) { index in
      defer { progress.advance() }
      return Result { try convert(try read(files[index])) }
    } take: { result in
      switch result {
      case .success(let kept): try take(kept)
      case .failure(let error): failures.append(ErrorReport(error).message)
      }
    }
    return failures
  }

  private func read(_ file: Corpus.File) throws -> Reading {
    let newsletter = try newsletter(file)
    return Reading(facts: extractor.extract(newsletter), text: newsletter.text)
  }

  /// A file with what was read in it, stretch by stretch.
  func annotated(_ file: Corpus.File) throws -> AnnotatedDocument {
    let newsletter = try newsletter(file)
    return AnnotatedDocument(newsletter: newsletter, facts: extractor.extract(newsletter))
  }

  private func newsletter(_ file: Corpus.File) throws -> Newsletter {
    let bytes = try InputFile.bytes(file.location)
    let digest = SHA256.hash(bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    return try reader.read(bytes, path: file.path, sha256: digest, manifest: file.manifest)
  }
}
