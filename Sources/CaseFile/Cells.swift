internal import GRDB

extension Row {
  /// The value in a column.
  ///
  /// A damaged file may hold what no case file is given, such as NULL for an id: that is an error here,
  /// where GRDB's own subscript ends the program.
  func cell<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ index: Int
  ) throws -> Value {
    do {
      return try decode(Value.self, atIndex: index)
    } catch {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(error)")
    }
  }
}
