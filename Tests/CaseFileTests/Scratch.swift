import CaseFile
import Foundation
import Graph
import Queries
import Testing

/// A folder for one test, gone at its end.
final class Scratch {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("redthread-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String = "case.redthread") -> String {
    folder.appendingPathComponent(name).path
  }

  func caseFile(_ name: String = "case.redthread", judgements: String? = nil) throws -> CaseFile {
    try CaseFile(path(name), for: .writing, judgements: judgements)
  }
}

/// The error that opening or using a case file ends with, as the user reads it.
func complaint(_ work: () throws -> Void) -> String {
  do {
    try work()
    return "no error"
  } catch {
    return "\(error)"
  }
}
