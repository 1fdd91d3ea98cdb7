import Testing

@testable import lilong

@Suite("Parsing a call")
struct ArgumentTests {
  private let specification = CommandSpecification(
    name: "paint", summary: "Paint.",
    positionals: [
      .init(name: "COLOR", help: "Which.", choices: ["red", "blue"]), .init(name: "WALL", help: "Where.", count: .any),
    ],
    options: [
      .init(name: "coats", short: "c", value: "NUMBER", help: "How many."),
      .init(name: "gloss", short: "g", help: "Shiny."), .init(name: "matt", short: "m", help: "Dull."),
      .init(name: "tool", value: "TOOL", help: "With what.", choices: ["brush", "roller"]),
      .init(name: "note", value: "TEXT", help: "A remark.", isRepeatable: true),
    ])

  private func parse(_ words: String...) throws -> ParsedArguments {
    try ArgumentParser.parse(words, for: specification)
  }

  @Test("Options go in every usual form, and -- ends them")
  func forms() throws {
    for words in [["--coats", "2"], ["--coats=2"], ["-c", "2"], ["-c2"]] {
      #expect(try ArgumentParser.parse(["red"] + words, for: specification).value("coats") == "2")
    }
    let parsed = try parse("-gmc", "3", "blue", "--note", "a", "--note=b=c", "--", "--coats", "-")
    #expect(parsed.has("gloss") && parsed.has("matt") && parsed.value("coats") == "3")
    #expect(parsed.values("note") == ["a", "b=c"])
    #expect(parsed.positionals == ["blue", "--coats", "-"])
  }

  @Test(
    "A call that is wrong is told what is wrong and what was meant",
    arguments: [
      (["red", "--caots", "2"], "did you mean --coats?"), (["red", "--coats"], "needs a value"),
      (["red", "--gloss=yes"], "takes no value"), (["red", "--tool", "brusch"], "did you mean brush?"),
      (["rde"], "did you mean red?"), ([], "needs COLOR"), (["red", "-x"], "no option -x"),
      (["red", "-c", "1", "-c", "2"], "given twice"),
    ])
  func mistakes(words: [String], mention: String) {
    let error = #expect(throws: UsageError.self) { try ArgumentParser.parse(words, for: specification) }
    #expect(error?.message.contains(mention) == true)
  }

  @Test("A number is a whole number above zero", arguments: ["0", "-1", "x", "1.5", ""])
  func numbers(text: String) throws {
    let parsed = try parse("red", "--coats=\(text)")
    #expect(throws: UsageError.self) { try parsed.number("coats") }
  }

  @Test("A word like no other gets no hint")
  func farWord() {
    let error = #expect(throws: UsageError.self) { try parse("xyzzy") }
    #expect(error?.message == "COLOR is one of red, blue, not \"xyzzy\"")
  }

  @Test("An option that one kind of work does not take is refused")
  func unfitting() throws {
    let parsed = try parse("red", "-g", "--coats", "2")
    try parsed.require(only: ["gloss", "coats"], for: "red", of: specification)
    for (taken, mention) in [(["coats"], "red takes no --gloss"), (["gloss"], "red takes no --coats")] {
      let error = #expect(throws: UsageError.self) {
        try parsed.require(only: Set(taken), for: "red", of: specification)
      }
      #expect(error?.message == mention)
    }
  }

  @Test("Every command has help with an example for itself, and completion in every shell")
  func help() {
    let page = HelpPage(style: TextStyle(isColored: false))
    let script = CompletionScript(specifications: Lilong.commands.map { $0.specification })
    for command in Lilong.commands {
      let specification = command.specification
      let text = page.page(of: specification)
      #expect(text.contains("Usage: lilong \(specification.name)") && text.contains("Examples:"))
      #expect(specification.examples.allSatisfy { $0.command.contains("lilong \(specification.name)") })
      for option in specification.options {
        #expect(text.contains("--\(option.name)") && option.short != "h")
        #expect(script.bash.contains("--\(option.name)") && script.zsh.contains("--\(option.name)["))
        #expect(script.fish.contains("-l \(option.name)"))
      }
      #expect(page.overview(of: Lilong.commands).contains(specification.summary))
    }
  }
}
