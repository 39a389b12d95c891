internal import Foundation
internal import Knowledge

/// Tables that the user adds to the embedded ones.
enum UserTables {
  /// - Throws: `CommandFailure` where a file cannot be read, `TableError` where a row is bad.
  static func read(_ paths: [String]) throws -> [Table] {
    try paths.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw CommandFailure("\(path): cannot be read; check the name and its permissions")
      }
      return try Table(name: path, bytes: [UInt8](data))
    }
  }
}
