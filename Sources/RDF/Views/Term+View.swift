extension String {
  /// Calls `body` with the text's UTF-8 bytes.
  @inlinable
  func withBorrowedBytes<Result, Failure: Error>(
    _ body: (BorrowedBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var copy = self
    var result: Swift.Result<Result, Failure>?
    copy.withUTF8 { bytes in
      do throws(Failure) {
        result = .success(try body(BorrowedBytes(bytes)))
      } catch {
        result = .failure(error)
      }
    }
    if let result { return try result.get() }
    return try body(.empty)
  }
}

extension Term {
  /// Calls `body` with this term as a view that is valid during the call.
  @inlinable
  public func withView<Result, Failure: Error>(
    _ body: (TermView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch self {
    case .iri(let iri):
      try iri.string.withBorrowedBytes { bytes throws(Failure) in try body(TermView(.iri, bytes)) }
    case .blankNode(let node):
      try node.label.withBorrowedBytes { bytes throws(Failure) in try body(TermView(.blankNode, bytes)) }
    case .literal(let literal):
      try literal.withView(body)
    }
  }
}

extension Literal {
  /// Calls `body` with this literal as a view that is valid during the call.
  @inlinable
  func withView<Result, Failure: Error>(
    _ body: (TermView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try lexicalForm.withBorrowedBytes { value throws(Failure) in
      switch qualifier {
      case .datatype(XSD.string):
        try body(TermView(.plainLiteral, value))
      case .datatype(let datatype):
        try datatype.string.withBorrowedBytes { bytes throws(Failure) in
          try body(TermView(.typedLiteral, value, qualifier: bytes))
        }
      case .language(let tag):
        try tag.withBorrowedBytes { bytes throws(Failure) in
          try body(TermView(.languageLiteral, value, qualifier: bytes))
        }
      }
    }
  }
}

extension Quad {
  /// Calls `body` with this quad as a view that is valid during the call.
  @inlinable
  public func withView<Result, Failure: Error>(
    _ body: (QuadView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try subject.withView { subject throws(Failure) in
      try Term.iri(predicate).withView { predicate throws(Failure) in
        try object.withView { object throws(Failure) in
          guard let graphName else { return try body(QuadView(subject, predicate, object)) }
          return try graphName.withView { graph throws(Failure) in
            try body(QuadView(subject, predicate, object, graphName: graph))
          }
        }
      }
    }
  }
}
