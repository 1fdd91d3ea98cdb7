import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One HTTP request, sent and answered on the calling thread, within limits of time and size.
///
/// Redirects are not followed: a question that was posted would be lost on the way, so the user is told the new place.
final class HTTPExchange: NSObject, URLSessionDataDelegate, Sendable {
  /// What came back, whatever its status.
  struct Response {
    var status = 0
    var contentType = ""
    var location: String?
    var body = Data()
  }

  enum Failure: Error, Equatable {
    case timedOut
    case tooLarge
    /// The server was not reached, or went away; the reason is the system's.
    case unreachable(String)
  }

  private struct State {
    var response = Response()
    var failure: Failure?
  }

  private let state = Mutex(State())
  private let finished = DispatchSemaphore(value: 0)
  private let maximumSize: Int

  private init(maximumSize: Int) {
    self.maximumSize = maximumSize
  }

  /// - Parameters:
  ///   - timeout: in seconds, for the whole exchange.
  ///   - maximumSize: of the body of the answer, in bytes.
  /// - Throws: `Failure`.
  static func send(_ request: URLRequest, timeout: Int, maximumSize: Int) throws(Failure) -> Response {
    let exchange = HTTPExchange(maximumSize: maximumSize)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = TimeInterval(timeout)
    configuration.timeoutIntervalForResource = TimeInterval(timeout)
    configuration.httpCookieStorage = nil
    let session = URLSession(configuration: configuration, delegate: exchange, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    session.dataTask(with: request).resume()
    guard exchange.finished.wait(timeout: .now() + .seconds(timeout)) == .success else { throw .timedOut }
    let state = exchange.state.withLock { $0 }
    if let failure = state.failure { throw failure }
    return state.response
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    state.withLock { $0.response.location = request.url?.absoluteString }
    completionHandler(nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse {
      state.withLock { state in
        state.response.status = response.statusCode
        state.response.contentType = response.value(forHTTPHeaderField: "Content-Type") ?? ""
        state.response.location = response.value(forHTTPHeaderField: "Location") ?? state.response.location
      }
    }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = state.withLock { state in
      guard state.response.body.count + data.count > maximumSize else {
        state.response.body.append(data)
        return false
      }
      state.failure = .tooLarge
      return true
    }
    if isTooLarge { dataTask.cancel() }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    state.withLock { state in
      guard let error, state.failure == nil else { return }
      let isTimeout = (error as? URLError)?.code == .timedOut
      state.failure = isTimeout ? .timedOut : .unreachable(error.localizedDescription)
    }
    finished.signal()
  }
}
