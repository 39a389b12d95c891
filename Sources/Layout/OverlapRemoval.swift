/// Moves boxes apart until none overlaps, each as little as is easily had.
///
/// Where the boxes need much of the room that there is, the whole drawing grows first, since pushing
/// would make a brick wall of it. Then overlapping pairs are pushed apart along the shorter way, over
/// and over; where that does not settle, the drawing grows a little more, which must end it.
enum OverlapRemoval {
  /// How much room there should be for each unit of box.
  private static let room = 4.0

  static func separate(_ positions: inout [SIMD2<Double>], _ boxes: [Box]) {
    guard positions.count > 1 else { return }
    let needed = boxes.reduce(0) { $0 + 2 * $1.halfWidth * ($1.above + $1.below) } * room
    let extent = Outline(of: positions, boxes).size
    let growth = (needed / (extent.x * extent.y)).squareRoot()
    if growth > 1 {
      for index in positions.indices { positions[index] *= growth }
    }
    var rounds = 0
    while push(&positions, boxes) {
      rounds += 1
      if rounds % 25 == 0 {
        for index in positions.indices { positions[index] *= 1.08 }
      }
    }
  }

  /// One round of pushes; false where nothing overlapped.
  private static func push(_ positions: inout [SIMD2<Double>], _ boxes: [Box]) -> Bool {
    var moved = false
    let order = positions.indices.sorted {
      let (a, b) = (positions[$0].x - boxes[$0].halfWidth, positions[$1].x - boxes[$1].halfWidth)
      return a != b ? a < b : $0 < $1
    }
    for (rank, first) in order.enumerated() {
      for second in order[(rank + 1)...] {
        // What starts behind the right edge as it is now is left to the next round.
        if positions[second].x - boxes[second].halfWidth
          >= positions[first].x + boxes[first].halfWidth
        {
          break
        }
        let (upper, lower) =
          positions[first].y <= positions[second].y ? (first, second) : (second, first)
        let down =
          positions[upper].y + boxes[upper].below - (positions[lower].y - boxes[lower].above)
        if down <= 1e-6 { continue }
        let (left, right) =
          positions[first].x <= positions[second].x ? (first, second) : (second, first)
        let across =
          positions[left].x + boxes[left].halfWidth - (positions[right].x - boxes[right].halfWidth)
        if across <= 1e-6 { continue }
        moved = true
        if across < down {
          positions[left].x -= across / 2 + 1e-5
          positions[right].x += across / 2 + 1e-5
        } else {
          positions[upper].y -= down / 2 + 1e-5
          positions[lower].y += down / 2 + 1e-5
        }
      }
    }
    return moved
  }
}
