import Foundation
import Synchronization

/// An HTTP server on 127.0.0.1 that gives each connection the same answer and keeps the requests.
final class LoopbackServer: Sendable {
  struct Failure: Error {}

  let port: UInt16
  private let socket: Int32
  private let received = Mutex<[String]>([])

  /// - Parameter response: the whole answer, head and body; `nil` to keep the client waiting.
  init(response: String?) throws {
    let listener = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && listen(listener, 4) == 0 && getsockname(listener, address, &size) == 0
      }
    }
    guard isListening else { throw Failure() }
    socket = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        let request = Self.readRequest(connection)
        received.withLock { $0.append(request) }
        guard let response else { continue }
        _ = response.withCString { send(connection, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
        close(connection)
      }
    }
  }

  /// Ends the thread that answers, which keeps the server alive until then.
  func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  var requests: [String] { received.withLock { $0 } }
  var url: String { "http://127.0.0.1:\(port)/query" }

  /// An answer of status 200.
  static func ok(_ type: String, _ body: String) -> String { answer("200 OK", "Content-Type: \(type)", body) }

  static func answer(_ status: String, _ header: String, _ body: String) -> String {
    "HTTP/1.1 \(status)\r\n\(header)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
  }

  /// A request to the end of the body that its head announces.
  private static func readRequest(_ connection: Int32) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let head = text.range(of: "\r\n\r\n") {
        let length = text[..<head.lowerBound].split(separator: "\r\n")
          .first { $0.lowercased().hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        if text[head.upperBound...].utf8.count >= length ?? 0 { return text }
      }
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return text }
      bytes += piece[..<count]
    }
  }
}
