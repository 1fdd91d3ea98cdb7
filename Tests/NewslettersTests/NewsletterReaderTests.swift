import Newsletters
import Testing

@Suite("Reading a newsletter")
struct NewsletterReaderTests {
  @Test("An empty file is refused with its path")
  func emptyFile() {
    #expect(throws: ReadingError.emptyFile(path: "a.txt")) {
      try NewsletterReader().read([], path: "a.txt", sha256: "")
    }
  }
}
