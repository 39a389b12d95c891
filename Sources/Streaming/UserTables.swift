internal import Exchange
package import Knowledge

/// Tables that the user adds to the embedded ones.
package enum UserTables {
  /// - Throws: `FileError` where a file cannot be read, `TableError` where a row is bad.
  package static func read(_ paths: [String]) throws -> [Table] {
    try paths.map { path in try Table(name: path, bytes: readFile(path)) }
  }
}
