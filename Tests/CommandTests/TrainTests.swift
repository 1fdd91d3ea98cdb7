import Foundation
import Testing

@Suite("Training the model of names")
struct TrainTests {
  @Test(
    "A call that cannot be served says why, and leaves no file",
    arguments: [
      (["train", "person-model", "-o", "m.txt"], 64, "--corpora"), (["train", "other"], 64, "person-model"),
      (["train", "person-model", "--corpora", "none", "-o", "m.txt"], 66, "no such folder"),
      (["train", "person-model", "--corpora", ".", "-o", "m.txt"], 65, "none of the known corpora"),
    ])
  func refused(words: [String], status: Int32, mention: String) throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(words, in: folder.url)
    #expect(run.status == status && run.errors.contains(mention), "\(run.errors)")
    #expect(folder.files.isEmpty)
  }
}
