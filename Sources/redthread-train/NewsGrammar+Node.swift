extension NewsGrammar {
  /// A word of a sentence that is being made, with what hangs on it.
  struct Node {
    var form: String
    let tag: String
    var relation = "dep"
    var before: [Node] = []
    var after: [Node] = []

    init(_ form: String, _ tag: String) {
      self.form = form
      self.tag = tag
    }

    /// The node in this relation, with a preposition where it takes one.
    func under(_ relation: String, marked preposition: String? = nil) -> Node {
      var node = self
      node.relation = relation
      if let preposition { node.before.insert(Node(preposition, "IN").under("case"), at: 0) }
      return node
    }

    func adding(_ child: Node) -> Node {
      var node = self
      node.after.append(child)
      return node
    }

    var followedByComma: Node { adding(Node(",", ",").under("punct")) }

    var capitalised: Node {
      var node = self
      if node.before.isEmpty {
        node.form = form.prefix(1).uppercased() + form.dropFirst()
      } else {
        node.before[0] = node.before[0].capitalised
      }
      return node
    }

    /// The first word of the phrase.
    var first: String { before.first?.first ?? form }

    /// The words as lines of CoNLL-U.
    var lines: String {
      var rows: [(form: String, tag: String, head: Int, relation: String)] = []
      _ = add(to: &rows)
      // A comma that closes an apposition is swallowed by the full stop.
      while let comma = rows.indices.dropLast().last(where: {
        rows[$0].form == "," && [",", "."].contains(rows[$0 + 1].form)
      }) {
        rows.remove(at: comma)
        for index in rows.indices where rows[index].head > comma { rows[index].head -= 1 }
      }
      return rows.enumerated().map { index, row in
        "\(index + 1)\t\(row.form)\t_\t_\t\(row.tag)\t_\t\(row.head + 1)\t\(row.relation)\t_\t_\n"
      }.joined()
    }

    private func add(to rows: inout [(form: String, tag: String, head: Int, relation: String)])
      -> Int
    {
      var children = before.map { $0.add(to: &rows) }
      let place = rows.count
      rows.append((form, tag, -1, relation))
      children += after.map { $0.add(to: &rows) }
      for child in children { rows[child].head = place }
      return place
    }
  }
}

extension String {
  var hasVowel: Bool { first.map { "aeiouAEIOU".contains($0) } ?? false }
}
