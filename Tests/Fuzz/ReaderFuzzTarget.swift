import RDF
import RDFSyntax

// A libFuzzer target for the four readers and their writers; `run.sh` builds and runs it. The first byte of an input
// picks the format and how the rest is cut; a reader must give the same for the whole as for the pieces, and what was
// read must read back the same from every writer.

private struct Outcome: Equatable {
  var quads: [Quad] = []
  var error: RDFSyntaxError?
}

private func read(_ bytes: [UInt8], _ format: RDFFormat, pieceSize: Int) -> Outcome {
  var options = QuadReader.Options(base: IRIReference("http://a/b/c"))
  options.limits.nesting = 50
  let reader = QuadReader(format: format, options: options)
  var outcome = Outcome()
  do {
    for start in stride(from: 0, to: bytes.count, by: pieceSize) {
      let piece = Array(bytes[start..<min(bytes.count, start + pieceSize)])
      try reader.feed(piece) { outcome.quads.append($0.quad) }
    }
    try reader.finish { outcome.quads.append($0.quad) }
  } catch {
    outcome.error = error as? RDFSyntaxError
  }
  return outcome
}

/// Whether the quads read back the same from `text`. Datasets that take too much work to compare count as the same.
private func readsBack(_ text: String, _ format: RDFFormat, as quads: [Quad]) throws -> Bool {
  let again = try RDFDocument(parsing: text, format: format).quads
  return (try? Dataset(again).isIsomorphic(to: Dataset(quads), workLimit: 100_000)) ?? true
}

private func writersAgree(_ quads: [Quad]) throws -> Bool {
  let document = RDFDocument(quads: quads, prefixes: ["": "http://a/b/", "x": "http://a/"])
  let output = ByteOutput()
  var writer = RDFFormat.triG.writer(to: output, prefixes: document.prefixes)
  try writer.write(contentsOf: quads)
  try writer.finish()
  return try readsBack(document.serialized(as: .nQuads), .nQuads, as: quads)
    && readsBack(document.serialized(as: .triG), .triG, as: quads) && readsBack(output.text, .triG, as: quads)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let choice = Int(start[0])
  let format = RDFFormat.allCases[choice % 4]
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let whole = read(bytes, format, pieceSize: bytes.count)
  guard whole == read(bytes, format, pieceSize: 1 + choice / 4 % 7) else {
    fatalError("the reader gives something else when the input is cut")
  }
  if whole.error == nil {
    guard (try? writersAgree(whole.quads)) == true else { fatalError("a writer's output does not read back") }
  }
  return 0
}
