private import CModel

/// Rows of floats in one block of memory: a view of a model, of a larger matrix, or its own.
///
/// Copies show the same numbers. With `ModelBytes` the only place of this module that touches raw
/// memory: what a row or a product reaches is checked against the size.
@safe
package struct Matrix: @unchecked Sendable {
  // Unchecked: matrices of a model are never written, others are used by one task at a time.
  package let rows: Int
  package let columns: Int
  /// How far one row lies from the next, in numbers.
  package let stride: Int
  private let base: UnsafeMutablePointer<Float>
  private let owner: Memory?

  /// Freed with the last matrix that shows it.
  @safe
  private final class Memory {
    let base: UnsafeMutablePointer<Float>

    init(count: Int) {
      unsafe base = .allocate(capacity: count)
      unsafe base.initialize(repeating: 0, count: count)
    }

    deinit { unsafe base.deallocate() }
  }

  private init(
    _ rows: Int, _ columns: Int, stride: Int, _ base: UnsafeMutablePointer<Float>, _ owner: Memory?
  ) {
    self.rows = rows
    self.columns = columns
    self.stride = stride
    unsafe self.base = base
    self.owner = owner
  }

  /// A matrix of zeros.
  package init(_ rows: Int, _ columns: Int) {
    let memory = Memory(count: max(1, rows * columns))
    unsafe self.init(rows, columns, stride: columns, memory.base, memory)
  }

  /// The floats that begin at `floats`, which are read only and live as long as the process.
  init(_ rows: Int, _ columns: Int, reading floats: UnsafePointer<Float>) {
    unsafe self.init(
      rows, columns, stride: columns, UnsafeMutablePointer(mutating: floats), nil)
  }

  /// The numbers from the `start`th on, row by row, as a matrix of another shape; of a matrix whose
  /// rows follow each other.
  package func part(from start: Int, _ rows: Int, _ columns: Int) -> Matrix {
    precondition(
      stride == self.columns && start >= 0 && start + rows * columns <= self.rows * self.columns,
      "outside of the matrix")
    return unsafe Matrix(rows, columns, stride: columns, base + start, owner)
  }

  /// Some rows, and of these some columns.
  package func part(rows range: Range<Int>, columns slice: Range<Int>? = nil) -> Matrix {
    let slice = slice ?? 0..<columns
    precondition(
      range.lowerBound >= 0 && range.upperBound <= rows && slice.lowerBound >= 0
        && slice.upperBound <= columns, "outside of the matrix")
    return unsafe Matrix(
      range.count, slice.count, stride: stride,
      base + range.lowerBound * stride + slice.lowerBound, owner)
  }

  @inline(__always)
  package subscript(row: Int, column: Int) -> Float {
    get {
      precondition(
        row >= 0 && row < rows && column >= 0 && column < columns, "outside of the matrix")
      return unsafe base[row &* stride &+ column]
    }
    nonmutating set {
      precondition(
        row >= 0 && row < rows && column >= 0 && column < columns, "outside of the matrix")
      unsafe base[row &* stride &+ column] = newValue
    }
  }

  /// Becomes `left` times `right`, or adds that to what it is. The columns are a multiple of 16.
  package func multiply(_ left: Matrix, _ right: Matrix, adding: Bool = false) {
    multiply(left, right, adding: adding, isPacked: false)
  }

  /// The same with a matrix that few rows at a time are multiplied with.
  package func multiply(_ left: Matrix, _ right: PackedMatrix, adding: Bool = false) {
    multiply(left, right.panels, adding: adding, isPacked: true)
  }

  private func multiply(_ left: Matrix, _ right: Matrix, adding: Bool, isPacked: Bool) {
    precondition(
      left.rows == rows && left.columns == right.rows && right.columns == columns
        && columns % 16 == 0, "shapes of a product")
    unsafe redthread_multiply(
      left.base, left.stride, right.base, right.stride, base, stride, rows, left.columns, columns,
      adding, isPacked)
  }

  /// The same numbers in panels of 16 columns.
  package var packed: PackedMatrix {
    precondition(columns % 16 == 0, "whole panels")
    let panels = Matrix(rows, columns)
    unsafe redthread_pack(base, stride, panels.base, rows, columns)
    return PackedMatrix(panels: panels)
  }

  /// Becomes `other` with rows and columns exchanged.
  package func transpose(_ other: Matrix) {
    precondition(other.rows == columns && other.columns == rows, "shapes of a transposition")
    unsafe redthread_transpose(
      other.base, other.stride, base, stride, other.rows, other.columns)
  }

  /// Writes `row` into every row.
  package func fill(with row: Matrix) {
    precondition(row.columns == columns && row.rows == 1, "one number for each column")
    for index in 0..<rows { unsafe (base + index * stride).update(from: row.base, count: columns) }
  }

  /// Copies row `source` of `other` to the row `row`.
  package func setRow(_ row: Int, _ other: Matrix, _ source: Int) {
    precondition(
      row >= 0 && row < rows && source >= 0 && source < other.rows && other.columns == columns,
      "rows of one length")
    unsafe (base + row &* stride).update(from: other.base + source &* other.stride, count: columns)
  }

  /// Adds row `source` of `other` to the row `row`.
  package func addRow(_ row: Int, _ other: Matrix, _ source: Int) {
    precondition(
      row >= 0 && row < rows && source >= 0 && source < other.rows && other.columns == columns,
      "rows of one length")
    let (own, added) = unsafe (base + row &* stride, other.base + source &* other.stride)
    for column in 0..<columns { unsafe own[column] += added[column] }
  }

  /// Multiplies each number by that of `factors` in its place; of matrices whose rows follow each
  /// other.
  package func scale(by factors: Matrix) {
    precondition(
      stride == columns && factors.stride == columns && factors.columns == columns
        && factors.rows == rows, "factors of the same shape")
    for index in 0..<rows * columns { unsafe base[index] *= factors.base[index] }
  }

  /// A tenth of what is below zero; of a matrix whose rows follow each other.
  package func rectify() {
    precondition(stride == columns, "rows that follow each other")
    for index in 0..<rows * columns {
      let number = unsafe base[index]
      unsafe base[index] = max(number, 0.1 * number)
    }
  }

  /// Zero everywhere; of a matrix whose rows follow each other.
  package func clear() {
    precondition(stride == columns, "rows that follow each other")
    unsafe base.update(repeating: 0, count: rows * columns)
  }
}

/// The steps of a long short-term memory, on matrices of one row a word.
extension Matrix {
  /// Applies the functions of the gates in place, and writes cells and outputs; `before` has the cells
  /// of the step before for the first of the words.
  /// - Note: Hochreiter & Schmidhuber (1997), Neural Computation 9(8)
  package func openGates(after before: Matrix?, cells: Matrix, outputs: Matrix) {
    precondition(
      4 * cells.columns == columns && outputs.columns == cells.columns && cells.rows == rows
        && outputs.rows == rows && stride == columns && cells.stride == cells.columns
        && cells.columns % 16 == 0, "four gates for each cell")
    let known = min(rows, before?.rows ?? 0)
    precondition(
      before.map { $0.columns == cells.columns && $0.stride == cells.columns } ?? true,
      "cells of one width")
    unsafe redthread_cells(
      base, before.map { unsafe $0.base }, known, cells.base, outputs.base, outputs.stride, rows,
      cells.columns)
  }

  /// The way back through `openGates`, of which this has the gates: the slopes of outputs and cells
  /// become those of the gates' arguments and of the cells before.
  package func closeGates(
    after before: Matrix?, cells: Matrix, outputSlopes: Matrix, cellSlopes: Matrix, slopes: Matrix
  ) {
    let width = cells.columns
    precondition(
      4 * width == columns && slopes.columns == columns && slopes.rows == rows
        && outputSlopes.rows == rows && outputSlopes.columns == width && cells.rows == rows
        && cellSlopes.rows >= rows && cellSlopes.columns == width, "four gates for each cell")
    for matrix in [self, cells, outputSlopes, cellSlopes, slopes] {
      precondition(matrix.stride == matrix.columns, "rows that follow each other")
    }
    let known = min(rows, before?.rows ?? 0)
    unsafe redthread_cells_back(
      base, cells.base, before.map { unsafe $0.base }, known, outputSlopes.base, cellSlopes.base,
      slopes.base, rows, width)
  }

  /// A step of Adam for the weights of this matrix from two gradients, which it empties; `average`
  /// follows by `share`.
  /// - Note: Kingma & Ba (2015), ICLR, arXiv:1412.6980
  package func descend(
    _ gradient: Matrix, _ gradient2: Matrix, first: Matrix, second: Matrix, average: Matrix,
    range: Range<Int>, rate: Float, scale: Float, share: Float
  ) {
    for matrix in [self, gradient, gradient2, first, second, average] {
      precondition(
        range.lowerBound >= 0 && range.upperBound <= matrix.rows * matrix.columns
          && matrix.stride == matrix.columns, "outside of the matrix")
    }
    let start = range.lowerBound
    unsafe redthread_adam(
      base + start, first.base + start, second.base + start, gradient.base + start,
      gradient2.base + start, average.base + start, range.count, rate, 1e-8, scale, share)
  }
}

/// A matrix whose numbers lie in panels of 16 columns, one panel after the other.
package struct PackedMatrix: Sendable {
  fileprivate let panels: Matrix
}
