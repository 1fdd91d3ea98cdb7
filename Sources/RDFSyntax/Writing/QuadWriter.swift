import RDF

/// Writes quads, one after another, to an output.
public protocol QuadWriter {
  /// Writes one quad. Throws `QuadWritingError`, and errors of the output.
  mutating func write(_ quad: QuadView) throws

  /// Closes what is open and passes on what is buffered. Throws errors of the output.
  mutating func finish() throws
}

extension QuadWriter {
  /// Writes one quad, after a check that the format has a way to write its terms.
  ///
  /// Throws `QuadWritingError`, and errors of the output.
  public mutating func write(_ quad: Quad) throws {
    try quad.withView { view throws in
      try QuadWritingError.check(view)
      try write(view)
    }
  }

  /// Writes quads in their order. Throws as `write` of one quad does.
  public mutating func write(contentsOf quads: some Sequence<Quad>) throws {
    for quad in quads { try write(quad) }
  }
}

extension RDFFormat {
  /// A writer of this format that needs memory for one statement only. Subjects and predicates of quads that follow
  /// each other are grouped; `prefixes` shorten IRIs where the format has them.
  public func writer(to output: ByteOutput, prefixes: PrefixMap = PrefixMap()) -> any QuadWriter {
    switch self {
    case .nTriples, .nQuads: LineWriter(format: self, output: output)
    case .turtle, .triG: TurtleWriter(format: self, output: output, prefixes: prefixes)
    }
  }
}
