import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Gets documents by HTTP and HTTPS, following redirects.
public struct HTTPFetcher: ResourceFetcher {
  private let timeout: TimeInterval
  private let maximumSize: Int

  /// - Parameters:
  ///   - timeout: in seconds, for one document.
  ///   - maximumSize: in bytes; larger documents are refused.
  public init(timeout: TimeInterval = 30, maximumSize: Int = 100 << 20) {
    self.timeout = timeout
    self.maximumSize = maximumSize
  }

  /// Waits for the answer on the calling thread.
  public func fetch(_ url: String, accept: String) throws -> FetchedResource {
    var parts = IRIReference(url)
    parts.fragment = nil
    guard ["http", "https"].contains(parts.scheme?.lowercased()), let target = URL(string: parts.string) else {
      throw JSONLDError(.loadingDocumentFailed, "<\(url.shortened)> is no HTTP URL")
    }
    var request = URLRequest(url: target, timeoutInterval: timeout)
    request.setValue(accept, forHTTPHeaderField: "Accept")
    let download = HTTPDownload(url: parts.string, maximumSize: maximumSize)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForResource = timeout
    configuration.httpCookieStorage = nil
    let session = URLSession(configuration: configuration, delegate: download, delegateQueue: nil)
    defer { session.invalidateAndCancel() }
    session.dataTask(with: request).resume()
    return try download.wait(timeout: timeout)
  }
}

/// One request and what came of it, redirects followed.
private final class HTTPDownload: NSObject, URLSessionDataDelegate, Sendable {
  private static let maximumRedirects = 20

  private struct State {
    var documentURL: String
    var redirects = 0
    var status = 0
    var contentType = ""
    var linkHeaders: [String] = []
    var body: [UInt8] = []
    var failure: String?
  }

  private let state: Mutex<State>
  private let finished = DispatchSemaphore(value: 0)
  private let maximumSize: Int

  init(url: String, maximumSize: Int) {
    state = Mutex(State(documentURL: url))
    self.maximumSize = maximumSize
  }

  func wait(timeout: TimeInterval) throws -> FetchedResource {
    let isFinished = finished.wait(timeout: .now() + timeout + 1) == .success
    let state = state.withLock { $0 }
    if let failure = isFinished ? state.failure : "no answer within \(Int(timeout)) seconds" {
      throw JSONLDError(.loadingDocumentFailed, "<\(state.documentURL.shortened)> cannot be loaded: \(failure)")
    }
    guard (200..<300).contains(state.status) else {
      throw JSONLDError(
        .loadingDocumentFailed, "<\(state.documentURL.shortened)> was answered with the status \(state.status)")
    }
    return FetchedResource(
      url: state.documentURL, contentType: state.contentType, linkHeaders: state.linkHeaders, body: state.body)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    let mayFollow = state.withLock { state in
      state.redirects += 1
      if let url = request.url?.absoluteString { state.documentURL = url }
      // A server must not lead a program to what only the program can reach, such as its files.
      let isHTTP = ["http", "https"].contains(request.url?.scheme?.lowercased())
      if !isHTTP { state.failure = "it redirects to a URL that is not HTTP" }
      if state.redirects > HTTPDownload.maximumRedirects { state.failure = "too many redirects" }
      return state.failure == nil
    }
    completionHandler(mayFollow ? request : nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    if let response = response as? HTTPURLResponse {
      state.withLock { state in
        state.status = response.statusCode
        state.contentType = response.value(forHTTPHeaderField: "Content-Type") ?? ""
        state.linkHeaders = response.value(forHTTPHeaderField: "Link").map { [$0] } ?? []
        state.body = []
      }
    }
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isTooLarge = state.withLock { state in
      state.body.append(contentsOf: data)
      guard state.body.count > maximumSize else { return false }
      state.failure = "it has more than \(maximumSize) bytes"
      return true
    }
    if isTooLarge { dataTask.cancel() }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    state.withLock { state in
      if let error, state.failure == nil { state.failure = error.localizedDescription }
    }
    finished.signal()
  }
}
