internal import CTables

extension Table {
  /// The tables of the executable, by name.
  package static func embedded() throws -> [Table] {
    var tables: [Table] = []
    for index in 0..<redthread_table_count {
      let table = embeddedTable(index)
      tables.append(try Table(name: table.name + ".tsv", bytes: table.bytes))
    }
    return tables
  }

  /// Copies one C table; the pointers live as long as the program.
  private static func embeddedTable(_ index: Int) -> (name: String, bytes: [UInt8]) {
    guard let table = unsafe redthread_table_at(index) else {
      preconditionFailure("the index is below the count")
    }
    let buffer = unsafe UnsafeBufferPointer(start: table.pointee.bytes, count: table.pointee.length)
    return (unsafe String(cString: table.pointee.name), unsafe Array(buffer))
  }
}
