/// Why a document could not be read, and where.
public struct RDFSyntaxError: Error, Hashable, Sendable {
  /// What is wrong with a document.
  public enum Problem: Hashable, Sendable {
    /// Something other than what the grammar expects there.
    case unexpected(found: String, expected: String)
    /// The document ends within a statement.
    case unexpectedEnd(expected: String)
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A character that an IRI must not hold.
    case characterInIRI(String)
    /// A relative IRI where only an absolute one is allowed.
    case relativeIRI(String, mayHaveBase: Bool)
    /// An escape sequence that does not exist or that stands for no character.
    case invalidEscape(String)
    /// A line break within a string that is not a long one.
    case lineBreakInString
    /// A prefix without a declaration.
    case undeclaredPrefix(String)
    /// A directive within a graph.
    case directiveInGraph
    /// A token, or a statement of N-Triples and N-Quads, that is longer than the reader's limit in bytes.
    case tooLong(limit: Int)
    /// Brackets or parentheses nested deeper than the reader's limit.
    case nestedTooDeeply(limit: Int)
    /// Declarations of prefixes that take more bytes together than the reader's limit.
    case tooManyPrefixes(limit: Int)
  }

  /// What is wrong.
  public let problem: Problem
  /// Where the offending text begins.
  public let position: TextPosition

  /// An error at a place of the document.
  public init(_ problem: Problem, at position: TextPosition) {
    self.problem = problem
    self.position = position
  }

  /// What is wrong, in a sentence without the place.
  public var message: String {
    switch problem {
    case .unexpected(let found, let expected): "found \(found) where \(expected) is expected"
    case .unexpectedEnd(let expected): "the document ends where \(expected) is expected"
    case .invalidUTF8: "the bytes are not valid UTF-8"
    case .characterInIRI(let character): "\(character) is not allowed in an IRI"
    case .relativeIRI(let iri, _): "the IRI <\(iri)> is relative"
    case .invalidEscape(let text): "\(text) is no valid escape sequence"
    case .lineBreakInString: "a string in single quotation marks runs over the end of the line"
    case .undeclaredPrefix(let prefix): "the prefix \"\(prefix):\" is not declared"
    case .directiveInGraph: "a directive stands within a graph"
    case .tooLong(let limit): "a term or statement is longer than \(limit) bytes"
    case .nestedTooDeeply(let limit): "brackets and parentheses are nested deeper than \(limit)"
    case .tooManyPrefixes(let limit): "the prefix declarations take more than \(limit) bytes"
    }
  }

  /// What to do about it.
  public var advice: String {
    switch problem {
    case .unexpected, .unexpectedEnd: "Check that the statement before it is complete and that the format is right."
    case .invalidUTF8: "Convert the file to UTF-8."
    case .characterInIRI: "Percent-encode the character, or check that the IRI is closed with >."
    case .relativeIRI(_, true): "Give a base IRI, or declare one with @base."
    case .relativeIRI(_, false): "Write the IRI in full, with its scheme."
    case .invalidEscape: #"Write \\ for a backslash, or one of \t \b \n \r \f \" \' \uXXXX \UXXXXXXXX."#
    case .lineBreakInString: #"Close the string, write \n for the line break, or use """…""" where the format has it."#
    case .undeclaredPrefix(let prefix): "Declare it first: @prefix \(prefix): <…> ."
    case .directiveInGraph: "Move the directive in front of the graph."
    case .tooLong: "Check for a missing quotation mark or >, or raise the limit."
    case .nestedTooDeeply: "Give the inner blank nodes labels, or raise the limit."
    case .tooManyPrefixes: "Write the IRIs in full, or raise the limit."
    }
  }
}

extension RDFSyntaxError: CustomStringConvertible {
  /// The place, what is wrong, and what to do.
  public var description: String {
    "line \(position.line), column \(position.column) (offset \(position.codePointOffset)): \(message). \(advice)"
  }
}

/// Why the reading of a buffer stopped before its end.
enum ReadingStop: Error {
  /// The buffer ends within a token; more bytes may complete it.
  case incomplete
  /// The document is wrong at this index of the buffer.
  case invalid(RDFSyntaxError.Problem, Int)
  /// The consumer of the quads threw.
  case consumer(any Error)
}
