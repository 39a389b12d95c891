/// A table of plain text: UTF-8, tab-separated, one header line, one row a line.
///
/// Rows look into the table's bytes; a cell becomes a `String` when it is asked for.
package struct Table: Sendable {
  /// As messages name it: a file name.
  package let name: String
  package let columns: [String]
  let bytes: [UInt8]
  /// Bounds of the cells of all rows, `columns.count` a row: start and end in `bytes`.
  private let cells: [UInt32]
  private let lines: [UInt32]

  /// - Throws: `TableError` where a row has more cells than the header, or the text is not UTF-8.
  /// - Complexity: O(*n*) in the bytes.
  package init(name: String, bytes: [UInt8]) throws {
    self.name = name
    self.bytes = bytes
    var columns: [String] = []
    var cells: [UInt32] = []
    var lines: [UInt32] = []
    cells.reserveCapacity(bytes.count / 6)
    var line: UInt32 = 0
    var start = 0
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let next = end + 1
      var stop = end
      if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
      defer { start = next }
      if stop == start || bytes[start] == UInt8(ascii: "#") { continue }
      var cellStart = start
      var count = 0
      let first = cells.count
      for index in start...stop where index == stop || bytes[index] == UInt8(ascii: "\t") {
        cells.append(UInt32(cellStart))
        cells.append(UInt32(index))
        cellStart = index + 1
        count += 1
      }
      if columns.isEmpty {
        columns = (0..<count).map { cell in
          String(
            decoding: bytes[Int(cells[cell * 2])..<Int(cells[cell * 2 + 1])], as: UTF8.self)
        }
        cells.removeAll(keepingCapacity: true)
        continue
      }
      guard count <= columns.count else {
        throw TableError(
          table: name, line: Int(line), column: columns.count + 1,
          expected: "at most \(columns.count) cells, as the header has, not \(count)")
      }
      while cells.count < first + columns.count * 2 { cells.append(UInt32(stop)) }
      lines.append(line)
    }
    self.columns = columns
    self.cells = cells
    self.lines = lines
  }

  var rowCount: Int { lines.count }

  /// Position of a column, or nil where the table has none of this name.
  func position(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// Bounds in `bytes` of the cell in a row and at the position of a column.
  func cell(_ row: Int, _ position: Int) -> Range<Int> {
    let cell = (row * columns.count + position) * 2
    return Int(cells[cell])..<Int(cells[cell + 1])
  }

  package func row(_ index: Int) -> Row { Row(table: self, index: index) }

  /// Bounds of the members of a cell that holds a list: "a ; b".
  func members(_ row: Int, _ position: Int, _ body: (Range<Int>) throws -> Void) rethrows {
    let cell = cell(row, position)
    var start = cell.lowerBound
    var index = start
    while index <= cell.upperBound {
      if index == cell.upperBound || bytes[index] == UInt8(ascii: ";") {
        var end = index
        while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
        while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        if start < end { try body(start..<end) }
        start = index + 1
      }
      index += 1
    }
  }

  package func has(columns wanted: String...) -> Bool { wanted.allSatisfy(columns.contains) }

  package var rows: some Sequence<Row> {
    (0..<lines.count).lazy.map { Row(table: self, index: $0) }
  }

  package struct Row: Sendable {
    fileprivate let table: Table
    fileprivate let index: Int

    /// Line in the file, from 1.
    package var line: Int { Int(table.lines[index]) }

    /// The cell's text; empty where the table has no such column.
    package subscript(column: String) -> String {
      guard let position = table.columns.firstIndex(of: column) else { return "" }
      return String(decoding: table.bytes[range(position)], as: UTF8.self)
    }

    /// The members of a cell that holds a list: "a ; b".
    package func list(_ column: String) -> [String] {
      guard let position = table.columns.firstIndex(of: column) else { return [] }
      let cell = table.bytes[range(position)]
      guard !cell.isEmpty else { return [] }
      return cell.split(separator: UInt8(ascii: ";")).compactMap { part in
        var part = part
        while part.first == UInt8(ascii: " ") { part.removeFirst() }
        while part.last == UInt8(ascii: " ") { part.removeLast() }
        return part.isEmpty ? nil : String(decoding: part, as: UTF8.self)
      }
    }

    /// An error at the column's first character in this row.
    package func error(_ column: String, expected: String) -> TableError {
      let position = table.columns.firstIndex(of: column) ?? 0
      let offset = range(position).lowerBound - range(0).lowerBound
      return TableError(table: table.name, line: line, column: offset + 1, expected: expected)
    }

    private func range(_ position: Int) -> Range<Int> {
      table.cell(index, position)
    }
  }
}

/// A bad row of a table: where it stands and what should have stood there.
package struct TableError: Error, Hashable, CustomStringConvertible {
  package let table: String
  /// From 1.
  package let line: Int
  /// In bytes, from 1.
  package let column: Int
  package let expected: String

  package var description: String { "\(table):\(line):\(column): expected \(expected)" }
}
