import QueryAlgebra
import RDF

/// Property paths (rules 88 to 96).
extension Parser {
  mutating func propertyPath() throws(LocatedError) -> PropertyPath {
    try nested { parser throws(LocatedError) in
      var path = try parser.pathSequence()
      var length = 1
      while parser.take(.pipe) {
        length += 1
        try parser.checkChain(length)
        path = .alternative(path, try parser.pathSequence())
      }
      return path
    }
  }

  private mutating func pathSequence() throws(LocatedError) -> PropertyPath {
    var path = try pathStep()
    var length = 1
    while take(.slash) {
      length += 1
      try checkChain(length)
      path = .sequence(path, try pathStep())
    }
    return path
  }

  private mutating func pathStep() throws(LocatedError) -> PropertyPath {
    let isInverse = take(.caret)
    var path = try pathPrimary()
    if take(.question) {
      path = .zeroOrOne(path)
    } else if take(.star) {
      path = .zeroOrMore(path)
    } else if take(.plus) {
      path = .oneOrMore(path)
    }
    return isInverse ? .inverse(path) : path
  }

  private mutating func pathPrimary() throws(LocatedError) -> PropertyPath {
    if take(.openParenthesis) {
      let path = try propertyPath()
      try expect(.closeParenthesis, in: "after the path")
      return path
    }
    if take(.bang) { return try negatedPropertySet() }
    return .link(try pathProperty("in the path"))
  }

  private mutating func pathProperty(_ place: String) throws(LocatedError) -> IRI {
    if current.token == .word("a") {
      advance()
      return RDFVocabulary.type
    }
    return try iri(place)
  }

  private mutating func negatedPropertySet() throws(LocatedError) -> PropertyPath {
    var forward: [IRI]?
    var inverse: [IRI]?
    func one(_ parser: inout Parser) throws(LocatedError) {
      if parser.take(.caret) {
        inverse = (inverse ?? []) + [try parser.pathProperty("after '^'")]
      } else {
        forward = (forward ?? []) + [try parser.pathProperty("after '!'")]
      }
    }
    if take(.openParenthesis) {
      if take(.closeParenthesis) { return .negatedPropertySet(forward: [], inverse: nil) }
      repeat { try one(&self) } while take(.pipe)
      try expect(.closeParenthesis, in: "after the properties")
    } else {
      try one(&self)
    }
    return .negatedPropertySet(forward: forward, inverse: inverse)
  }
}
