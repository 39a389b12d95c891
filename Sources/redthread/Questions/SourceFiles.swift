import Exchange
import Foundation
import Graph
import Reading

/// The articles on disk that a graph cites.
struct SourceFiles {
  /// Where to look instead of where they were; nil looks where they were.
  let folder: String?

  /// The file that `path` of a document names: of a line of an NDJSON file, the file.
  func file(of path: String) -> String? {
    let whole = place(path)
    if FileManager.default.fileExists(atPath: whole) { return whole }
    // Ids behind the sign may hold more of them, and marks that combine with it.
    let bytes = Array(whole.utf8.prefix(Int(PATH_MAX)))
    for end in bytes.indices where bytes[end] == UInt8(ascii: "#") {
      let file = String(decoding: bytes[..<end], as: UTF8.self)
      var isFolder: ObjCBool = false
      if unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return file
      }
    }
    guard folder != nil else { return nil }
    let flat = place((path as NSString).lastPathComponent)
    return FileManager.default.fileExists(atPath: flat) ? flat : nil
  }

  private func place(_ path: String) -> String {
    guard let folder else { return path }
    return URL(fileURLWithPath: folder).appendingPathComponent(path).path
  }

  /// All documents in a file, by id.
  static func documents(in file: String) -> [String: Document] {
    var documents: [String: Document] = [:]
    for outcome in DocumentReader(.init(requiresEnglish: false)).documents(at: [file]) {
      if case .document(let document) = outcome { documents[document.id] = document }
    }
    return documents
  }

  /// The document with exactly the bytes that `record` is about; nil where it is gone or changed.
  func document(_ record: DocumentRecord) -> Document? {
    for file in record.paths.compactMap(file) {
      if let found = Self.documents(in: file)[record.id] { return found }
    }
    return nil
  }
}
