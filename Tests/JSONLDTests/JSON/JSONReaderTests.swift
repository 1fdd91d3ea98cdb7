import Testing

@testable import JSONLD

@Suite("The JSON reader")
struct JSONReaderTests {
  @Test("Members keep their order, numbers their written form, strings their code points")
  func keepsWhatWasWritten() throws {
    let text = #"{"z": 1.50, "a": [true, false, null, -0, 1E+2], "人": "\u4eba\ud83d\ude00\n\u0000\/"}"#
    let object = try #require(try JSONReader.read(text).object)
    #expect(Array(object.names) == ["z", "a", "人"])
    #expect(object["z"]?.number?.lexicalForm == "1.50")
    #expect(object["a"]?.array?.compactMap { $0.number?.lexicalForm } == ["-0", "1E+2"])
    #expect(object["人"]?.string == "人😀\n\u{0}/")
  }

  @Test(
    "Texts that the grammar refuses are refused, with the place",
    arguments: [
      ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("[01]", 1, 3), ("[1.]", 1, 4), ("[+1]", 1, 2),
      ("[1e]", 1, 4), ("tru", 1, 1), ("[\"a]", 1, 2), ("[\"\t\"]", 1, 3), ("[\"\\x\"]", 1, 3), ("[\"\\u12G4\"]", 1, 3),
      ("[\"\\ud800\"]", 1, 3), ("[\"\\udc00\\ud800\"]", 1, 3), ("[\"\\ud800\\u0041\"]", 1, 3), ("{} {}", 1, 4),
      ("{\"a\":1,\n \"a\":2}", 2, 2), ("{'a':1}", 1, 2), ("[\u{0}]", 1, 2), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6),
      ("\u{FEFF}\u{FEFF}[]", 1, 4), ("[NaN]", 1, 2), ("[\"\\", 1, 2), ("[\"\\u00", 1, 2),
    ])
  func refusesFaultyTexts(text: String, line: Int, column: Int) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONReader.read(text) }
    #expect(error.line == line)
    #expect(error.column == column)
  }

  @Test(
    "Bytes that are no UTF-8 are refused: overlong forms, surrogates, stray and missing bytes",
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE4, 0xBA], [0xFF],
    ] as [[UInt8]])
  func refusesMalformedUTF8(bytes: [UInt8]) throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONReader.read(Array("[\"a".utf8) + bytes + Array("\"]".utf8))
    }
    #expect(error.byteOffset == 3)
    #expect(throws: JSONSyntaxError.self) {
      try JSONReader.read(Array("[\"\\n".utf8) + bytes + Array("\"]".utf8))
    }
  }

  @Test("A repeated name is refused in large objects too")
  func refusesRepeatedNames() throws {
    let members = (0..<100).map { "\"name number \($0)\": \($0)" }
    #expect(try JSONReader.read("{" + members.joined(separator: ",") + "}").object?.count == 100)
    let repeated = members + ["\"name number 7\": 0"]
    #expect(throws: JSONSyntaxError.self) { try JSONReader.read("{" + repeated.joined(separator: ",") + "}") }
  }

  @Test("Names that are canonically equivalent in Unicode stay different")
  func comparesCodePoints() throws {
    let object = try #require(try JSONReader.read("{\"\u{E9}\": 1, \"e\u{301}\": 2}").object)
    #expect(object.count == 2)
    #expect(object["e\u{301}"] == 2)
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
  }

  @Test("Long names that share a slot of the name cache are told apart")
  func keepsLongNamesApart() throws {
    let names = (0..<3_000).map { "http://example.org/a-rather-long-property-name/\($0)" }
    let text = "[" + names.map { "{\"\($0)\": 1, \"\($0)/x\": 2}" }.joined(separator: ",") + "]"
    let items = try #require(try JSONReader.read(text).array)
    #expect(items.compactMap { $0.object?.names.first { _ in true } } == names)
  }
}

@Suite("The JSON writer and the canonical form")
struct JSONWriterTests {
  @Test("What is written is read as the same value")
  func roundTrips() throws {
    let value: JSONValue = [
      "empty": [], "object": [:], "text": "\"\\\u{1}\u{8}\t\n\u{C}\r\u{7F}人😀", "nested": [["a": [1, true]]],
    ]
    #expect(try JSONReader.read(JSONWriter.bytes(value)) == value)
    #expect(try JSONReader.read(JSONWriter.bytes(value, layout: .compact)) == value)
    #expect(JSONWriter.string(["a": [1], "b": [:]]) == "{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}")
  }

  @Test(
    "Doubles are written as ECMAScript writes them (RFC 8785, appendix B)",
    arguments: [
      (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
      (0x8000_0000_0000_0001, "-5e-324"), (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
      (0x4340_0000_0000_0000, "9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
      (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
      (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"), (0x444B_1AE4_D6E2_EF50, "1e+21"),
      (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
      (0x41B3_DE43_5555_5553, "333333333.3333332"), (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
      (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
    ] as [(UInt64, String)])
  func writesECMAScriptNumbers(bits: UInt64, form: String) {
    #expect(DecimalDigits(Double(bitPattern: bits)).ecmaScriptForm == form)
  }

  @Test("The canonical form sorts names by UTF-16 and drops spaces")
  func canonicalises() throws {
    let text =
      #"{"\u20ac": 1.0, "\ud83d\ude00": [4.50, 2e-3], "\ufb33": "\u000a\u0080", "1": null, "a": {"c": 1, "b": 2}}"#
    let canonical = CanonicalJSON.string(try JSONReader.read(text))
    #expect(canonical == "{\"1\":null,\"a\":{\"b\":2,\"c\":1},\"€\":1,\"😀\":[4.5,0.002],\"\u{FB33}\":\"\\n\u{80}\"}")
  }

  @Test("Doubles in RDF have the canonical form of xsd:double")
  func writesXSDDoubles() {
    let forms = [1.5, -0.0, 1e21, 1.0 / 3, 123_456.789, 1e-7].map { DecimalDigits($0).xsdDoubleForm }
    #expect(forms == ["1.5E0", "-0.0E0", "1.0E21", "3.333333333333333E-1", "1.23456789E5", "1.0E-7"])
  }
}
