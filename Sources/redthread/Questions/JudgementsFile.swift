internal import Foundation
internal import Queries

/// The plain-text file beside a case file or a graph that says which entities are one.
struct JudgementsFile {
  let path: String

  /// The file that the user named, or else the one called like `graph`: `case.judgements`.
  init(named name: String?, beside graph: String) {
    let isFile = ["redthread", "json", "graphml"].contains((graph as NSString).pathExtension)
    path = name ?? (isFile ? (graph as NSString).deletingPathExtension : graph) + ".judgements"
  }

  /// What is in it; empty where there is none.
  func text() throws -> String {
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("\(path): cannot be read; check its permissions")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw CommandFailure("\(path): not valid UTF-8; convert it: iconv -f latin1 -t utf8")
    }
    return text
  }

  func judgements() throws -> Judgements {
    do {
      return try Judgements(text())
    } catch let error as JudgementError {
      throw CommandFailure("\(path): \(error)")
    }
  }

  /// Replaces all that is in it, whole or not at all.
  func write(_ text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandFailure("\(path): cannot be written; check the folder's permissions")
    }
  }
}
