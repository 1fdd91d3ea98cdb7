import TestSupport
import Testing

@testable import JSONLD

@Suite("JSON objects")
struct JSONObjectTests {
  @Test("An object behaves as an ordered list of members does, whatever is set and removed")
  func agreesWithANaiveModel() {
    var generator = SeededGenerator(seed: 7)
    var object = JSONObject()
    var model: [(String, JSONValue)] = []
    for step in 0..<4_000 {
      let name = "member \(Int.random(in: 0..<40, using: &generator))"
      let position = model.firstIndex { $0.0 == name }
      if Bool.random(using: &generator) {
        object[name] = .number(JSONNumber(step))
        if let position {
          model[position].1 = .number(JSONNumber(step))
        } else {
          model.append((name, .number(JSONNumber(step))))
        }
      } else {
        object[name] = nil
        if let position { model.remove(at: position) }
      }
      #expect(object[name] == model.first { $0.0 == name }?.1)
    }
    #expect(Array(object.names) == model.map(\.0))
    #expect(object == JSONObject(model.reversed().map { .init($0.0, $0.1) }))
  }

  @Test("“Add value” sets, makes arrays and flattens them as the specification says")
  func addsValues() {
    var object = JSONObject()
    object.add("x", to: "a", asArray: false)
    #expect(object["a"] == "x")
    object.add(["y", "z"], to: "a", asArray: false)
    #expect(object["a"] == ["x", "y", "z"])
    object.add([], to: "b", asArray: true)
    #expect(object["b"] == [])
    object.add([], to: "c", asArray: false)
    #expect(object["c"] == nil)
    object.updateObject("map") { $0.add(1, to: "k", asArray: true) }
    object.updateObject("map") { $0.add(2, to: "k", asArray: true) }
    #expect(object["map"] == ["k": [1, 2]])
  }

  @Test("Numbers are equal by value, and equal objects hash alike in any order")
  func comparesValues() throws {
    let left = try JSONReader.read("{\"a\": 1.0, \"b\": [1e2]}")
    let right = try JSONReader.read("{\"b\": [100], \"a\": 1}")
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(left != ["a": 1, "b": [101]])
  }
}
