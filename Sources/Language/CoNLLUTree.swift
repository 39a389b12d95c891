extension Sentence {
  /// The tree drawn for people, a line for each word, children below their head:
  /// ```
  /// bought  VBD root
  /// ├─ Turkey  NNP nsubj  PER
  /// └─ systems  NNS obj
  ///    └─ the  DT det
  /// ```
  /// Broken trees are drawn as far as they hang together.
  package var drawing: String {
    var children: [[Int]] = Array(repeating: [], count: tokens.count)
    var lines = ""
    // An explicit stack: a tree may be as deep as its sentence is long.
    var pending: [(token: Int, lead: String, isLast: Bool, isRoot: Bool)] = []
    for (index, token) in tokens.enumerated() {
      if tokens.indices.contains(token.head) {
        children[token.head].append(index)
      } else {
        pending.append((index, "", true, true))
      }
    }
    pending.reverse()
    while let (index, lead, isLast, isRoot) = pending.popLast() {
      let token = tokens[index]
      let branch = isRoot ? "" : isLast ? "└─ " : "├─ "
      lines += lead + branch + "\(token.form)  \(token.tag.rawValue) \(token.dependency.rawValue)"
      if let name = names.first(where: { $0.tokens.contains(index) }) {
        lines += "  \(name.kind.rawValue)"
      }
      lines += "\n"
      let below = lead + (isRoot ? "" : isLast ? "   " : "│  ")
      for (place, child) in children[index].enumerated().reversed() {
        pending.append((child, below, place == children[index].count - 1, false))
      }
    }
    return lines
  }
}
