internal import CTables

extension Table {
  /// The tables of the executable, by name; with a name (without ".tsv") only that one.
  package static func embedded(only name: String? = nil) throws -> [Table] {
    var tables: [Table] = []
    for index in 0..<redthread_table_count {
      guard let table = embeddedTable(index, only: name) else { continue }
      tables.append(try Table(name: table.name + ".tsv", bytes: table.bytes))
    }
    return tables
  }

  /// Copies one C table; the pointers live as long as the program.
  private static func embeddedTable(
    _ index: Int, only wanted: String?
  ) -> (name: String, bytes: [UInt8])? {
    guard let table = unsafe redthread_table_at(index) else {
      preconditionFailure("the index is below the count")
    }
    let name = unsafe String(cString: table.pointee.name)
    if let wanted, wanted != name { return nil }
    let buffer = unsafe UnsafeBufferPointer(start: table.pointee.bytes, count: table.pointee.length)
    return (name, unsafe Array(buffer))
  }
}
