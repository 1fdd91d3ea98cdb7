import Foundation
import QuadStore
import QueryAlgebra
import RDF

/// A function on values that are there; `nil` is an error.
typealias FunctionImplementation = ([Operand], RowCursor) -> Operand?

/// The functions of SPARQL 1.1 (section 17.4) and the casts of XPath (section 17.5).
struct FunctionLibrary {
  let context: EvaluationContext

  /// - Parameter constants: the arguments that are constants of the query, so that patterns are compiled once.
  func implementation(of function: Function, constants: [Term?]) -> FunctionImplementation {
    switch function {
    case .str, .lang, .langMatches, .datatype, .iri, .blankNode, .isIRI, .isBlank, .isLiteral, .isNumeric,
      .sameTerm, .strdt, .strlang, .uuid, .struuid:
      termFunction(function)
    case .strlen, .substr, .ucase, .lcase, .strStarts, .strEnds, .contains, .strBefore, .strAfter,
      .encodeForURI:
      StringFunctions.implementation(of: function, context)
    case .concat: { _, _ in nil }
    case .regex, .replace: regularExpressionFunction(function, constants: constants)
    case .abs, .round, .ceil, .floor, .rand: numericFunction(function)
    case .now, .year, .month, .day, .hours, .minutes, .seconds, .timezone, .tz: timeFunction(function)
    case .md5, .sha1, .sha256, .sha384, .sha512: hashFunction(function)
    case .named(let name): castFunction(name)
    }
  }

  // MARK: Values of arguments

  private func value(_ operands: [Operand], _ index: Int) -> Value? {
    operands.indices.contains(index) ? context.value(of: operands[index]) : nil
  }

  /// The text of a literal of `xsd:string`.
  private func simpleString(_ operands: [Operand], _ index: Int) -> String? {
    if case .string(let text)? = value(operands, index) { text } else { nil }
  }

  // MARK: Terms (section 17.4.2)

  private func termFunction(_ function: Function) -> FunctionImplementation {
    let context = context
    switch function {
    case .isIRI: return { operands, _ in test(operands) { if case .iri = $0 { true } else { false } } }
    case .isBlank: return { operands, _ in test(operands) { if case .blankNode = $0 { true } else { false } } }
    case .isLiteral: return { operands, _ in test(operands) { $0.isLiteral } }
    case .isNumeric: return { operands, _ in test(operands) { if case .numeric = $0 { true } else { false } } }
    case .sameTerm:
      return { operands, _ in
        guard operands.count == 2 else { return nil }
        return .value(.boolean(context.id(of: operands[0]) == context.id(of: operands[1])))
      }
    case .str:
      return { operands, _ in operands.first.flatMap(context.text).map { .value(.string($0)) } }
    case .lang:
      return { operands, _ in
        switch value(operands, 0) {
        case .languageString(_, let tag)?: .value(.string(tag))
        case let value? where value.isLiteral: .value(.string(""))
        default: nil
        }
      }
    case .langMatches:
      return { operands, _ in
        guard let tag = simpleString(operands, 0), let range = simpleString(operands, 1) else { return nil }
        return .value(.boolean(StringFunctions.language(tag, matches: range)))
      }
    case .datatype:
      return { operands, _ in operands.first.flatMap(context.term)?.literal.map { .value(.iri($0.datatype.string)) } }
    default: return constructor(function)
    }
  }

  private func test(_ operands: [Operand], _ accepts: (Value) -> Bool) -> Operand? {
    value(operands, 0).map { .value(.boolean(accepts($0))) }
  }

  /// The functions that make terms.
  private func constructor(_ function: Function) -> FunctionImplementation {
    let context = context
    switch function {
    case .iri:
      return { operands, _ in
        switch value(operands, 0) {
        case .iri(let text)?: .value(.iri(text))
        case .string(let text)?: absoluteIRI(text, context.base).map { .value(.iri($0)) }
        default: nil
        }
      }
    case .blankNode:
      return { operands, row in
        guard !operands.isEmpty else { return .value(.blankNode(context.freshBlankNodeLabel())) }
        guard let label = simpleString(operands, 0) else { return nil }
        let node = row.blankNodes[label] ?? context.freshBlankNodeLabel()
        row.blankNodes[label] = node
        return .value(.blankNode(node))
      }
    case .strdt:
      return { operands, _ in
        guard let text = simpleString(operands, 0), case .iri(let datatype)? = value(operands, 1) else { return nil }
        return .id(context.id(of: .literal(Literal(text, datatype: IRI(datatype)))))
      }
    case .strlang:
      return { operands, _ in
        guard let text = simpleString(operands, 0), let tag = simpleString(operands, 1), !tag.isEmpty else {
          return nil
        }
        return .value(.languageString(text, language: LanguageTag.normalized(tag)))
      }
    case .uuid: return { _, _ in .value(.iri("urn:uuid:" + UUID().uuidString.lowercased())) }
    default: return { _, _ in .value(.string(UUID().uuidString.lowercased())) }
    }
  }

  /// `CONCAT`, whose result has the language that all arguments share (section 17.4.3.12).
  func concatenation(_ arguments: [Evaluator]) -> Evaluator {
    let context = context
    return { row in
      var text = ""
      var languages: Set<String?> = []
      for argument in arguments {
        guard let operand = try argument(row), let value = context.value(of: operand) else { return nil }
        switch value {
        case .string(let part):
          text += part
          languages.insert(nil)
        case .languageString(let part, let tag):
          text += part
          languages.insert(tag)
        default: return nil
        }
      }
      if languages.count == 1, let tag = languages.first ?? nil {
        return .value(.languageString(text, language: tag))
      }
      return .value(.string(text))
    }
  }

  // MARK: Regular expressions (sections 17.4.3.14 and 17.4.3.15)

  private func regularExpressionFunction(_ function: Function, constants: [Term?]) -> FunctionImplementation {
    let flagsPosition = function == .regex ? 2 : 3
    var fixed: RegularExpression?
    if constants.count > 1, let pattern = constants[1]?.literal?.lexicalForm {
      let flags = constants.count > flagsPosition ? constants[flagsPosition]?.literal?.lexicalForm : ""
      fixed = flags.flatMap { RegularExpression(pattern, flags: $0) }
    }
    let cache = RegularExpressionCache()
    func expression(_ operands: [Operand]) -> RegularExpression? {
      if let fixed { return fixed }
      guard let pattern = simpleString(operands, 1) else { return nil }
      var flags = ""
      if operands.count > flagsPosition {
        guard let given = simpleString(operands, flagsPosition) else { return nil }
        flags = given
      }
      return cache.expression(pattern, flags: flags)
    }
    if function == .regex {
      return { operands, _ in
        guard let (text, _) = value(operands, 0)?.stringParts, let expression = expression(operands) else {
          return nil
        }
        return .value(.boolean(expression.matches(text)))
      }
    }
    return { operands, _ in
      guard let (text, language) = value(operands, 0)?.stringParts, let expression = expression(operands),
        let template = simpleString(operands, 2), let result = expression.replacing(in: text, with: template)
      else { return nil }
      return .value(Value(text: result, language: language))
    }
  }

  // MARK: Numbers (section 17.4.4)

  private func numericFunction(_ function: Function) -> FunctionImplementation {
    if function == .rand { return { _, _ in .value(.numeric(.double(Double.random(in: 0..<1)))) } }
    return { operands, _ in
      guard case .numeric(let number)? = value(operands, 0) else { return nil }
      let result: Numeric? =
        switch function {
        case .abs: number.magnitude
        case .round: number.rounded(.halfUp)
        case .ceil: number.rounded(.up)
        default: number.rounded(.down)
        }
      return result.map { .value(.numeric($0)) }
    }
  }

  // MARK: Dates and times (section 17.4.5)

  private func timeFunction(_ function: Function) -> FunctionImplementation {
    let now = context.now
    if function == .now { return { _, _ in .value(.temporal(now)) } }
    return { operands, _ in
      guard case .temporal(let moment)? = value(operands, 0) else { return nil }
      func integer(_ value: Int64?) -> Operand? { value.map { .value(.numeric(.integer(XSDDecimal(Int128($0))))) } }
      switch function {
      case .year: return integer(moment.year)
      case .month: return integer(moment.month)
      case .day: return integer(moment.day)
      case .hours: return integer(moment.hour)
      case .minutes: return integer(moment.minute)
      case .seconds: return moment.second.map { .value(.numeric(.decimal($0))) }
      case .timezone:
        return moment.timezone.map {
          .value(.other(Literal(Temporal.durationText($0), datatype: IRI(XSD.namespace + "dayTimeDuration"))))
        }
      default: return .value(.string(moment.timezone.map(Temporal.timezoneText) ?? ""))
      }
    }
  }

  // MARK: Hashes (section 17.4.6)

  private func hashFunction(_ function: Function) -> FunctionImplementation {
    { operands, _ in
      guard let text = simpleString(operands, 0) else { return nil }
      let bytes = Array(text.utf8)
      let digest =
        switch function {
        case .md5: MessageDigest.md5(bytes)
        case .sha1: MessageDigest.sha1(bytes)
        case .sha256: SHA256.hash(bytes)
        case .sha384: SHA384.hash(bytes)
        default: MessageDigest.sha512(bytes)
        }
      return .value(.string(digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()))
    }
  }

  // MARK: Casts (section 17.5)

  private func castFunction(_ name: IRI) -> FunctionImplementation {
    guard let cast = Cast(datatype: name) else { return { _, _ in nil } }
    return { operands, _ in
      guard operands.count == 1, let value = value(operands, 0) else { return nil }
      return cast(value, lexicalForm: context.text(of: operands[0])).map(Operand.value)
    }
  }
}

extension EvaluationContext {
  /// What `STR` gives: an IRI's characters or a literal's lexical form; `nil` for a blank node.
  func text(of operand: Operand) -> String? {
    switch operand {
    case .id(let id):
      switch term(of: id) {
      case .iri(let iri)?: iri.string
      case .literal(let literal)?: literal.lexicalForm
      case .blankNode?, nil: nil
      }
    case .value(let value):
      switch value.term {
      case .iri(let iri): iri.string
      case .literal(let literal): literal.lexicalForm
      case .blankNode: nil
      }
    }
  }
}

extension Value {
  /// The text and language of a string literal; `nil` where it is none.
  var stringParts: (text: String, language: String?)? {
    switch self {
    case .string(let text): (text, nil)
    case .languageString(let text, let language): (text, language)
    default: nil
    }
  }

  init(text: String, language: String?) {
    self = language.map { .languageString(text, language: $0) } ?? .string(text)
  }
}

/// The IRI that a text is, resolved against the base; `nil` where it is none that is absolute (SPARQL 1.1, section
/// 17.4.2.8).
private func absoluteIRI(_ text: String, _ base: IRI?) -> String? {
  let iri = IRIReference(base.map { IRIReference($0.string).resolve(text) } ?? text)
  return iri.isAbsolute && iri.isValid ? iri.string : nil
}
