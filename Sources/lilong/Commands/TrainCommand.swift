import Extraction
import Foundation

/// `lilong train`: learns a model from labelled corpora.
enum TrainCommand: Command {
  static let specification = CommandSpecification(
    name: "train", summary: "Train the model of persons' names on labelled corpora.",
    discussion: """
      The folder holds any of peoples_daily_1998, msra_ner, cluener2020, resume_ner and admin_divisions_modood. The same
      corpora give the same model. Its scores on the parts kept back go to standard error.
      """,
    positionals: [.init(name: "MODEL", help: "Which model.", choices: ["person-model"])],
    options: [
      .init(name: "corpora", value: "FOLDER", help: "The corpora; required."),
      .init(name: "output", short: "o", value: "FILE", help: "Where the model goes; standard output where absent."),
    ],
    examples: [
      .init(
        command: "lilong train person-model --corpora corpora -o person-model.txt",
        meaning: "writes the model as text")
    ])

  static func run(_ arguments: ParsedArguments, _ console: Console) throws -> ExitCode {
    guard let folder = arguments.value("corpora") else {
      throw UsageError("say where the labelled corpora are with --corpora FOLDER")
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory.boolValue else {
      throw CommandError("\(folder): there is no such folder", .noInput)
    }
    let output = try OutputTarget(arguments.value("output") ?? "-")
    let trainer = PersonModelTrainer()
    let rounds = 1 + max(1, trainer.mixtureCount)
    let progress = console.progress("training", total: rounds * max(1, trainer.epochs))
    defer { progress.finish() }
    let result = try trainer.resource(fromCorporaIn: URL(fileURLWithPath: folder)) { _, _ in progress.advance() }
    progress.finish()
    try output.write(Data(result.text.utf8), console)
    for measurement in result.measurements { console.note(line(for: measurement)) }
    return .success
  }

  private static func line(for measurement: PersonModelTrainer.Measurement) -> String {
    let score = measurement.score
    return measurement.name
      + String(format: "  precision %.4f  recall %.4f  F1 %.4f", score.precision, score.recall, score.f1)
  }
}
