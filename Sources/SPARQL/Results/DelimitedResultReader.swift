import QueryAlgebra
import RDF

/// SPARQL 1.1 Query Results CSV and TSV.
struct DelimitedResultReader {
  let format: ResultFormat
  let separator: Unicode.Scalar

  func read(_ text: String) throws(ResultFormatError) -> QueryResult {
    let scalars = Array(text.unicodeScalars)
    var records: [(fields: [String], line: Int)] = []
    var index = 0
    var line = 1
    while index < scalars.count {
      records.append((try record(scalars, &index, &line), line))
      line += 1
    }
    guard let head = records.first else { throw ResultFormatError(format, "the line of variables is missing") }
    if records.count == 1, head.fields == ["true"] || head.fields == ["false"] {
      return .boolean(head.fields == ["true"])
    }
    // A head of no variables is an empty line.
    let names = head.fields == [""] ? [] : head.fields
    let variables = names.map { Variable(format == .tsv && $0.hasPrefix("?") ? String($0.dropFirst()) : $0) }
    var rows: [Solution] = []
    for record in records.dropFirst() {
      let fields = variables.isEmpty && record.fields == [""] ? [] : record.fields
      guard fields.count == variables.count else {
        throw ResultFormatError(
          format, "\(fields.count) values for \(variables.count) variables", line: record.line)
      }
      var row = Solution()
      for field in fields { row.append(try term(field, line: record.line)) }
      rows.append(row)
    }
    return .solutions(Solutions(variables: variables, rows: rows))
  }

  /// The fields of one record; the index moves past its line end.
  private func record(
    _ scalars: [Unicode.Scalar], _ index: inout Int, _ line: inout Int
  ) throws(ResultFormatError) -> [String] {
    var fields: [String] = []
    while true {
      fields.append(try field(scalars, &index, &line))
      guard index < scalars.count, scalars[index] == separator else { break }
      index += 1
    }
    if index < scalars.count, scalars[index] == "\r" { index += 1 }
    if index < scalars.count, scalars[index] == "\n" { index += 1 }
    return fields
  }

  private func field(
    _ scalars: [Unicode.Scalar], _ index: inout Int, _ line: inout Int
  ) throws(ResultFormatError) -> String {
    var value = String.UnicodeScalarView()
    let isQuoted = format == .csv && index < scalars.count && scalars[index] == "\""
    guard isQuoted else {
      while index < scalars.count, scalars[index] != separator, scalars[index] != "\n", scalars[index] != "\r" {
        value.append(scalars[index])
        index += 1
      }
      return String(value)
    }
    let start = line
    index += 1
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\"" {
        guard index < scalars.count, scalars[index] == "\"" else { return String(value) }
        index += 1
      }
      if scalar == "\n" { line += 1 }
      value.append(scalar)
    }
    throw ResultFormatError(format, "a quoted value that does not end", line: start)
  }

  private func term(_ field: String, line: Int) throws(ResultFormatError) -> Term? {
    if format == .csv {
      if field.isEmpty { return nil }
      return field.hasPrefix("_:") ? .blankNode(BlankNode(String(field.dropFirst(2)))) : .literal(Literal(field))
    }
    return try turtleTerm(field, line: line)
  }

  /// A term as TSV writes it, read with the tokens of SPARQL; none where the field is empty.
  private func turtleTerm(_ field: String, line: Int) throws(ResultFormatError) -> Term? {
    let trimmed = Substring(field).drop { $0 == " " }
    if trimmed.isEmpty { return nil }
    if trimmed.hasPrefix("_:") { return .blankNode(BlankNode(String(trimmed.dropFirst(2)))) }
    do {
      let characters = try SourceCharacters(String(trimmed))
      var parser = Parser(characters, base: nil)
      let term: Term?
      if let iri = try parser.optionalIRI() {
        term = .iri(iri)
      } else {
        term = try parser.optionalLiteral().map(Term.literal)
      }
      if let term, parser.current.token == .end { return term }
      throw parser.unexpected("a term")
    } catch {
      throw ResultFormatError(format, "'\(field.prefix(60))' is no term", line: line)
    }
  }
}
