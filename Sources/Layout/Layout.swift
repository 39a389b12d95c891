/// Places the nodes of a graph in the plane: near what they are joined to, and never one label over
/// another.
///
/// This room knows boxes and lines and nothing of claims. Each connected part is laid out by stress
/// (`StressLayout`), turned so that it is wider than high, freed of overlaps (`OverlapRemoval`), and
/// the parts are packed side by side (`Packing`). Only additions, multiplications, divisions and
/// square roots are used, which every processor rounds alike, so the same graph gives the same
/// positions everywhere.
package struct Layout: Sendable, Hashable {
  /// Where each node stands, in the order of the boxes; x runs right and y down.
  package let positions: [SIMD2<Double>]

  /// - Parameters:
  ///   - boxes: what each node covers.
  ///   - edges: pairs of numbers of boxes; direction, repetition and loops do not matter.
  ///   - edgeLength: how far apart neighbours should be.
  ///   - gap: the free space around each box.
  package init(boxes: [Box], edges: [(Int, Int)], edgeLength: Double, gap: Double = 6) {
    let adjacency = Adjacency(nodes: boxes.count, edges: edges)
    let parts = adjacency.components()
    var placed = [SIMD2<Double>](repeating: .zero, count: boxes.count)
    var outlines: [Outline] = []
    for part in parts {
      let padded = part.map { boxes[$0].padded(by: gap / 2) }
      var positions = StressLayout.positions(of: adjacency.restricted(to: part))
        .map { $0 * edgeLength }
      positions.turnToWidth()
      OverlapRemoval.separate(&positions, padded)
      for (node, position) in zip(part, positions) { placed[node] = position }
      outlines.append(Outline(of: positions, padded))
    }
    let corners = Packing.corners(of: outlines.map(\.size), gap: edgeLength / 3)
    for (index, part) in parts.enumerated() {
      let shift = corners[index] - outlines[index].corner
      for node in part { placed[node] += shift }
    }
    positions = placed
  }
}

/// What a node covers around its position, label and all.
package struct Box: Hashable, Sendable {
  package let halfWidth: Double
  package let above: Double
  package let below: Double

  package init(halfWidth: Double, above: Double, below: Double) {
    self.halfWidth = halfWidth
    self.above = above
    self.below = below
  }

  func padded(by margin: Double) -> Box {
    Box(halfWidth: halfWidth + margin, above: above + margin, below: below + margin)
  }
}

/// The smallest rectangle that holds all boxes of a part.
struct Outline {
  private(set) var corner: SIMD2<Double>
  private(set) var size: SIMD2<Double>

  init(of positions: [SIMD2<Double>], _ boxes: [Box]) {
    var low = SIMD2(repeating: Double.infinity)
    var high = -low
    for (position, box) in zip(positions, boxes) {
      low = pointwiseMin(low, position - SIMD2(box.halfWidth, box.above))
      high = pointwiseMax(high, position + SIMD2(box.halfWidth, box.below))
    }
    corner = low
    size = positions.isEmpty ? .zero : high - low
  }
}

extension [SIMD2<Double>] {
  /// Turns the points around their centre so that they spread most from left to right: screens are
  /// wide, and labels need width.
  mutating func turnToWidth() {
    guard count > 1 else { return }
    let centre = reduce(.zero, +) / Double(count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in self {
      let offset = point - centre
      xx += offset.x * offset.x
      xy += offset.x * offset.y
      yy += offset.y * offset.y
    }
    // The eigenvector of the covariance matrix with the greater eigenvalue.
    let half = (xx - yy) / 2
    let root = (half * half + xy * xy).squareRoot()
    var axis = half >= 0 ? SIMD2(half + root, xy) : SIMD2(xy, root - half)
    let length = (axis * axis).sum().squareRoot()
    guard length > 0 else { return }
    axis /= length
    if axis.x < 0 { axis = -axis }
    for index in indices {
      let offset = self[index] - centre
      self[index] =
        centre
        + SIMD2(axis.x * offset.x + axis.y * offset.y, axis.x * offset.y - axis.y * offset.x)
    }
  }
}
