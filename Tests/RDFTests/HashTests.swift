import Testing

@testable import RDF

@Suite("SHA-256 and SHA-384")
struct HashTests {
  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(
    "The hashes are those of the published vectors",
    arguments: [
      (
        "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b"
      ),
      (
        "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
      ),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        "3391fdddfc8dc7393707a65b1b4709397cf8b1d162af05abfe8f450de5f36bc6b0455a8520bc4e6f5fe95b1fe3c8452b"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
        "09330c33f71147e83d192fc782cd1b4753111b173b3b05d22fa08086e3b0f712fcc7c71a557e2db966c3e9fa91746039"
      ),
    ])
  func vectors(text: String, sha256: String, sha384: String) {
    #expect(hexadecimal(SHA256.hash(text.utf8)) == sha256)
    #expect(hexadecimal(SHA384.hash(text.utf8)) == sha384)
  }

  @Test("A message may end anywhere in a block")
  func blockEnds() {
    // SHA-256 and SHA-384 of the hashes of 0 to 130 letters "a", one after another, as computed by another program.
    let lengths = 0...130
    let chain256 = lengths.flatMap { SHA256.hash([UInt8](repeating: 0x61, count: $0)) }
    let chain384 = lengths.flatMap { SHA384.hash([UInt8](repeating: 0x61, count: $0)) }
    #expect(hexadecimal(SHA256.hash(chain256)) == "f908a43fc8456c583aacde0fb2627959f8513dc76d0c03979b7f945a7dd78f22")
    #expect(
      hexadecimal(SHA384.hash(chain384))
        == "f65b9b8569198750841ba4b5fa98f194e7431db20bbeaa0d8488b1d80cd2735567f8a9bcc564fafb2887bd8a497279e7")
  }
}
