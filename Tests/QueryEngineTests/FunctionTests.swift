import QuadStore
import QueryAlgebra
import QueryEngine
import RDF
import SPARQL
import Testing

@Suite("Functions and operators")
struct FunctionTests {
  /// The value of an expression written in SPARQL; `nil` for an error.
  private func value(_ expression: String) throws -> Term? {
    let text = """
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX : <http://example.org/>
      SELECT (\(expression) AS ?value) WHERE {}
      """
    let query = try SPARQLParser(base: IRI("http://example.org/base/")).parse(text)
    guard case .solutions(let solutions) = try QueryEngine(store: QuadStore([])).run(query) else { return nil }
    return try solutions.collect().first?.first ?? nil
  }

  private static let cases: [(String, String)] = [
    ("1 + 2", "3"), ("1 + 2.5", "3.5"), ("7 / 2", "3.5"), ("1 / 3", "0.333333333333333333"), ("2 * 1e0", "2.0E0"),
    ("-(3 - 5)", "2"), ("9223372036854775807 + 1", "9223372036854775808"),
    ("xsd:float(\"0.1\") + 1", "1.1E0"), ("1e0 / 0", "INF"), ("0.1 + 0.2", "0.3"),
    ("STRLEN(\"杜娟👍\")", "3"), ("SUBSTR(\"市民热线会议\", 3, 2)", "热线"), ("SUBSTR(\"abc\", 0)", "abc"),
    ("SUBSTR(\"abc\", 1.5, 1)", "b"), ("UCASE(\"straße\")", "STRASSE"), ("LCASE(\"ÀB\")", "àb"),
    ("STRBEFORE(\"abc\", \"b\")", "a"), ("STRAFTER(\"abc\", \"b\")", "c"), ("STRAFTER(\"abc\", \"x\")", ""),
    ("ENCODE_FOR_URI(\"路 a/b\")", "%E8%B7%AF%20a%2Fb"), ("CONCAT(\"a\", \"b\", \"c\")", "abc"),
    ("REPLACE(\"abracadabra\", \"(a)(b)?\", \"[$1$2]\")", "[ab]r[a]c[a]d[ab]r[a]"),
    ("REPLACE(\"a.b\", \".\", \"-\", \"q\")", "a-b"), ("REGEX(\"Ab\", \"^a B$\", \"ix\")", "true"),
    ("REGEX(\"a\\n\", \"a$\")", "false"), ("REGEX(\"a\\nb\", \"^b$\", \"m\")", "true"),
    ("REGEX(\"b\", \"[a-z-[aeiou]]\")", "true"), ("REGEX(\"a\", \"[a-z-[aeiou]]\")", "false"),
    ("ROUND(2.5)", "3"), ("ROUND(-2.5)", "-2"), ("CEIL(1.1)", "2"), ("FLOOR(-1.1)", "-2"), ("ABS(-7)", "7"),
    ("YEAR(\"2021-02-01T10:20:30.5+08:00\"^^xsd:dateTime)", "2021"),
    ("SECONDS(\"2021-02-01T10:20:30.5+08:00\"^^xsd:dateTime)", "30.5"),
    ("TZ(\"2021-02-01T10:20:30+08:00\"^^xsd:dateTime)", "+08:00"),
    ("TIMEZONE(\"2021-02-01T10:20:30-05:30\"^^xsd:dateTime)", "-PT5H30M"), ("DAY(\"2021-02-01\"^^xsd:date)", "1"),
    ("MD5(\"abc\")", "900150983cd24fb0d6963f7d28e17f72"), ("MD5(\"\")", "d41d8cd98f00b204e9800998ecf8427e"),
    ("SHA1(\"abc\")", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("SHA256(\"abc\")", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "SHA384(\"abc\")",
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
    ),
    (
      "SHA512(\"abc\")",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    ),
    ("xsd:integer(\"-07\")", "-7"), ("xsd:integer(3.9)", "3"), ("xsd:decimal(1e-3)", "0.001"),
    ("xsd:boolean(\"1\")", "true"), ("xsd:string(1e6)", "1.0E6"), ("xsd:string(1.50)", "1.5"),
    ("xsd:date(\"2021-02-01T10:00:00Z\"^^xsd:dateTime)", "2021-02-01Z"), ("xsd:byte(\"127\")", "127"),
    ("\"2021-02-01\"^^xsd:date < \"2021-02-02\"^^xsd:date", "true"),
    ("\"2021-02-01T00:00:00Z\"^^xsd:dateTime = \"2021-02-01T08:00:00+08:00\"^^xsd:dateTime", "true"),
    ("1 = 1.0", "true"), ("1 = \"1\"", "false"), ("\"a\"@en = \"a\"@EN", "true"), ("2 IN (1, 2.0)", "true"),
    ("3 NOT IN (1, 2)", "true"), ("IF(1 < 2, \"是\", 1/0)", "是"), ("COALESCE(1/0, ?x, 5)", "5"),
    ("true || 1/0", "true"), ("false && 1/0", "false"), ("IRI(\"../x\")", "http://example.org/x"),
    ("DATATYPE(\"a\"@en)", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"), ("LANG(\"a\"@zh-CN)", "zh-cn"),
    ("SAMETERM(\"a\"@EN, \"a\"@en)", "true"), ("\"a\"@EN-gb = \"a\"@en-GB", "true"),
    ("LANG(STRLANG(\"a\", \"EN\"))", "en"), ("CONTAINS(\"ab\"@EN, \"b\"@en)", "true"),
    ("SAMETERM(STRLANG(\"a\", \"EN\"), \"a\"@en)", "true"), ("LANGMATCHES(LANG(\"a\"@ZH-hans), \"zh\")", "true"),
    ("LANGMATCHES(\"zh-CN\", \"ZH\")", "true"), ("ISNUMERIC(\"x\"^^xsd:integer)", "false"),
    ("SAMETERM(1, 1.0)", "false"), ("STR(:a)", "http://example.org/a"), ("STRDT(\"5\", xsd:integer)", "5"),
    ("!\"\"", "true"), ("\"P1D\"^^xsd:dayTimeDuration = \"PT24H\"^^xsd:dayTimeDuration", "true"),
  ]

  @Test("An expression has its value", arguments: cases)
  func values(expression: String, expected: String) throws {
    switch try value(expression) {
    case .literal(let literal)?: #expect(literal.lexicalForm == expected)
    case .iri(let iri)?: #expect(iri.string == expected)
    case let other: Issue.record("\(expression) gives \(String(describing: other))")
    }
  }

  @Test(
    "An expression is an error",
    arguments: [
      "1 / 0", "1 + \"1\"", "\"a\" < 1", "?unbound", "STRLEN(:a)", "SUBSTR(1, 1)", "REGEX(\"a\", \"(\")",
      "REGEX(\"a\", \"a\", \"z\")", "REPLACE(\"abc\", \"x*\", \"-\")", "xsd:integer(\"1.5\")", "xsd:byte(128)",
      "xsd:dateTime(\"2021-02-30T00:00:00\")", "xsd:boolean(\"yes\")", "!:a", "IRI(1)", "LANG(:a)",
      "\"a\"^^:t = \"b\"^^:t", "CONTAINS(\"a\"@en, \"a\"@fr)", "STRDT(\"a\"@en, :t)", ":unknown(1)", "1/0 || false",
      "\"2021-02-01\"^^xsd:date = \"2021-02-01Z\"^^xsd:date", "TIMEZONE(\"2021-02-01T00:00:00\"^^xsd:dateTime)",
      "170141183460469231731687303715884105727 + 1",
    ])
  func errors(expression: String) throws {
    #expect(try value(expression) == nil)
  }

  @Test("Blank nodes of one label are one node in a row, and NOW is one moment in a query")
  func scopes() throws {
    #expect(try value("SAMETERM(BNODE(\"a\"), BNODE(\"a\"))")?.literal?.lexicalForm == "true")
    #expect(try value("SAMETERM(BNODE(), BNODE())")?.literal?.lexicalForm == "false")
    #expect(try value("NOW() = NOW()")?.literal?.lexicalForm == "true")
    #expect(try value("UUID() = UUID()")?.literal?.lexicalForm == "false")
  }
}
