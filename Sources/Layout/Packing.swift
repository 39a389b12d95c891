/// Puts rectangles side by side on shelves, so that all of them together fill a wide page.
enum Packing {
  /// How much wider than high the page should be.
  private static let aspect = 1.6

  /// The upper left corner of each rectangle, in the order given. The first keeps the upper left.
  static func corners(of sizes: [SIMD2<Double>], gap: Double) -> [SIMD2<Double>] {
    let area = sizes.reduce(0) { $0 + ($1.x + gap) * ($1.y + gap) }
    let width = max((area * aspect).squareRoot(), sizes.map { $0.x + gap }.max() ?? 0)
    // High ones first, so that a shelf wastes little; the first stands for the main part.
    let order = sizes.indices.sorted { a, b in
      if (a == 0) != (b == 0) { return a == 0 }
      return sizes[a].y != sizes[b].y ? sizes[a].y > sizes[b].y : a < b
    }
    var corners = [SIMD2<Double>](repeating: .zero, count: sizes.count)
    var (x, y, height) = (0.0, 0.0, 0.0)
    for index in order {
      if x > 0 && x + sizes[index].x > width {
        (x, y) = (0, y + height + gap)
        height = 0
      }
      corners[index] = SIMD2(x, y)
      x += sizes[index].x + gap
      height = max(height, sizes[index].y)
    }
    return corners
  }
}
