import Foundation
import Testing

@testable import JSONLD

/// Answers HTTP requests on the loopback interface, one connection after the other.
final class LoopbackServer: Sendable {
  let port: UInt16
  private let socketDescriptor: Int32

  /// - Parameter answer: makes the raw answer to the first line and the headers of a request.
  init(_ answer: @escaping @Sendable (_ request: String) -> String) throws {
    socketDescriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = socketDescriptor
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, generic, &length) == 0
      }
    }
    struct CannotListen: Error {}
    guard bound else { throw CannotListen() }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { LoopbackServer.serve(descriptor, answer) }
  }

  func stop() {
    shutdown(socketDescriptor, Int32(SHUT_RDWR))
    close(socketDescriptor)
  }

  private static func serve(_ descriptor: Int32, _ answer: (String) -> String) {
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { return }
      var request: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4_096)
      while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
        let count = recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { break }
        request += buffer[..<count]
      }
      let bytes = Array(answer(String(decoding: request, as: UTF8.self)).utf8)
      _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      close(connection)
    }
  }
}

@Suite("Loading by HTTP", .serialized)
struct HTTPTests {
  private static func response(_ status: String, _ headers: [String], _ body: String = "") -> String {
    (["HTTP/1.1 \(status)", "Connection: close", "Content-Length: \(body.utf8.count)"] + headers)
      .joined(separator: "\r\n") + "\r\n\r\n" + body
  }

  private static func answer(_ request: String) -> String {
    let path = request.split(separator: " ").dropFirst().first ?? ""
    switch path {
    case "/redirect": return response("302 Found", ["Location: /dir/plain.json"])
    case "/dir/plain.json":
      let links = "Link: <context>; rel=\"http://www.w3.org/ns/json-ld#context\", </next>; rel=next"
      return response("200 OK", ["Content-Type: application/json; charset=utf-8", links], #"{"@id": "", "a": "人"}"#)
    case "/dir/context":
      // The context must be asked for as one.
      guard request.contains("profile=\"http://www.w3.org/ns/json-ld#context\"") else { return response("406 No", []) }
      return response("200 OK", ["Content-Type: application/ld+json"], #"{"@context": {"@vocab": "urn:"}}"#)
    case "/loop": return response("302 Found", ["Location: /loop"])
    case "/file": return response("302 Found", ["Location: file:///etc/passwd"])
    case "/large":
      return response("200 OK", ["Content-Type: application/json"], String(repeating: " ", count: 5_000) + "{}")
    case "/page":
      return response(
        "200 OK", ["Content-Type: text/html", "Link: </alternate>; rel=alternate; type=\"application/ld+json\""])
    case "/alternate": return response("200 OK", ["Content-Type: application/ld+json"], "[]")
    default: return response("404 Not Found", ["Content-Type: application/json"], "{}")
    }
  }

  @Test("Redirects, context links, alternates, limits and faults are handled", .timeLimit(.minutes(5)))
  func loads() throws {
    let server = try LoopbackServer(HTTPTests.answer)
    defer { server.stop() }
    let root = "http://127.0.0.1:\(server.port)"
    var options = JSONLDOptions()
    options.documentLoader = ResourceDocumentLoader(HTTPFetcher(timeout: 10, maximumSize: 4_096))
    let processor = JSONLDProcessor(options)
    let expected: [JSONValue] = [["@id": .string(root + "/dir/plain.json"), "urn:a": [["@value": "人"]]]]
    #expect(try processor.expand(.url(root + "/redirect")) == expected)
    #expect(try processor.expand(.url(root + "/page#x")) == [])
    for path in ["/loop", "/file", "/large", "/missing"] {
      let error = try #require(throws: JSONLDError.self) { try processor.expand(.url(root + path)) }
      #expect(error.code == .loadingDocumentFailed)
    }
  }
}
