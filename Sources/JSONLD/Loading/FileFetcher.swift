import Foundation

/// Reads documents from files below one folder, by `file:` URLs.
public struct FileFetcher: ResourceFetcher {
  private let folder: URL
  private let maximumSize: Int

  /// - Parameters:
  ///   - folder: files outside of this folder are refused, also where links lead out of it.
  ///   - maximumSize: in bytes; larger files are refused.
  public init(folder: URL, maximumSize: Int = 1 << 30) {
    self.folder = folder.standardizedFileURL.resolvingSymlinksInPath()
    self.maximumSize = maximumSize
  }

  /// Reads the file that a `file:` URL names; its ending tells the content type.
  /// - Throws: `JSONLDError` "loading document failed".
  public func fetch(_ url: String, accept: String) throws -> FetchedResource {
    let parts = IRIReference(url)
    guard parts.scheme?.lowercased() == "file", let path = String(parts.path).removingPercentEncoding else {
      throw JSONLDError(.loadingDocumentFailed, "<\(url.shortened)> is no file URL")
    }
    let file = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    guard file.pathComponents.starts(with: folder.pathComponents) else {
      throw JSONLDError(.loadingDocumentFailed, "the file \(path.shortened) is outside of the folder that may be read")
    }
    let body = try read(file)
    var found = parts
    found.fragment = nil
    return FetchedResource(url: found.string, contentType: FileFetcher.contentType(of: file), body: body)
  }

  private func read(_ file: URL) throws -> [UInt8] {
    do {
      let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
      guard size <= maximumSize else {
        throw JSONLDError(.loadingDocumentFailed, "the file \(file.path) has more than \(maximumSize) bytes")
      }
      return Array(try Data(contentsOf: file))
    } catch let error as JSONLDError {
      throw error
    } catch {
      throw JSONLDError(.loadingDocumentFailed, "the file \(file.path) cannot be read: \(error.localizedDescription)")
    }
  }

  /// The content type that the ending of a name stands for.
  public static func contentType(of file: URL) -> String {
    switch file.pathExtension.lowercased() {
    case "jsonld": MediaType.jsonLD
    case "json": "application/json"
    case "html", "htm": "text/html"
    case "xhtml", "xht": "application/xhtml+xml"
    default: "application/octet-stream"
    }
  }
}
