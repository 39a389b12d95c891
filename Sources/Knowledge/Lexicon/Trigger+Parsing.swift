internal import Graph

/// What a cell of the lexicon should have said; the reader adds table, line and column.
package struct CellError: Error, Hashable {
  package let expected: String

  package init(expected: String) {
    self.expected = expected
  }
}

extension Path {
  /// Reads "nsubj", "obl:to", "on", "xcomp.obj", "between+and".
  package init(_ text: String) throws(CellError) {
    var steps: [Step] = []
    for part in text.split(separator: ".") {
      guard let step = Step(part) else {
        throw CellError(expected: "a path such as 'nsubj', 'obl:to', 'xcomp.obj', not '\(text)'")
      }
      steps.append(step)
    }
    guard !steps.isEmpty else { throw CellError(expected: "a path") }
    self.steps = steps
  }
}

extension Path.Step {
  fileprivate init?(_ text: Substring) {
    switch text {
    case "nsubj": self = .subject
    case "obj": self = .object
    case "iobj": self = .indirectObject
    case "between+and": self = .between
    case "xcomp": self = .complement
    case "ccomp": self = .clause
    case "poss": self = .possessor
    case "amod", "compound": self = .modifier
    case "cop": self = .predicand
    case "appos", "name": self = .apposition
    case "head": self = .head
    case "prefix": self = .prefix
    case "suffix": self = .suffix
    case "pred": self = .predicate
    default:
      let word = text.hasPrefix("obl:") ? text.dropFirst(4) : text
      guard !word.isEmpty, word.allSatisfy({ $0.isLowercase || $0 == " " }),
        Self.prepositions.contains(String(word))
      else { return nil }
      self = .preposition(String(word))
    }
  }

  static let prepositions: Set<String> = [
    "about", "after", "against", "alongside", "among", "around", "as", "at", "before", "behind",
    "by",
    "for", "from", "in", "including", "inside", "into", "of", "off", "on", "onto", "out of", "over",
    "to",
    "toward",
    "across", "near", "towards", "under", "upon", "via", "with", "within", "without", "through",
  ]
}

extension Frame {
  /// Reads "nsubj>obl:to", or "nsubj+nsubj" and "between+and" for two members of one phrase.
  package init(parsing text: String) throws(CellError) {
    let ends = text.split(separator: ">")
    switch (ends.count, text) {
    case (1, "nsubj+nsubj"):
      self.init(source: try Path("nsubj"), target: try Path("nsubj"), text: text)
    case (1, "obj+obj"): self.init(source: try Path("obj"), target: try Path("obj"), text: text)
    case (1, "poss+poss"): self.init(source: try Path("poss"), target: try Path("poss"), text: text)
    case (1, "of+and"): self.init(source: try Path("of"), target: try Path("of"), text: text)
    case (1, "between+and"):
      self.init(source: try Path("between+and"), target: try Path("between+and"), text: text)
    case (2, _):
      var target = String(ends[1])
      if target == "obj+obj" { target = "obj" }
      if target == "obl:between+and" { target = "between+and" }
      self.init(source: try Path(String(ends[0])), target: try Path(target), text: text)
    default:
      throw CellError(expected: "a frame 'SOURCE>TARGET' such as 'nsubj>obj'")
    }
  }

  /// Reads alternatives: "poss>of / by>of".
  package static func list(_ text: String) throws(CellError) -> [Frame] {
    var frames: [Frame] = []
    for part in text.split(separator: "/") {
      frames.append(try Frame(parsing: trimmed(part)))
    }
    guard !frames.isEmpty else { throw CellError(expected: "a frame such as 'nsubj>obj'") }
    return frames
  }
}

extension Filler {
  /// Reads "item=obj", "obj" (the item), "amount=of; item=for", "item=on / over".
  package static func list(_ text: String) throws(CellError) -> [Filler] {
    var fillers: [Filler] = []
    for part in text.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let roleName = sides.count == 2 ? trimmed(sides[0]) : "item"
      guard let role = Qualifier.Role(rawValue: roleName) else {
        throw CellError(
          expected:
            "a qualifier (\(Qualifier.Role.allCases.map(\.rawValue).joined(separator: ", ")))"
            + ", not '\(roleName)'")
      }
      let value = trimmed(sides[sides.count - 1])
      guard !value.isEmpty else { throw CellError(expected: "a path after '\(roleName)='") }
      if role == .title || role == .role, (try? Path(value)) == nil {
        fillers.append(Filler(role: role, source: .word(value)))
        continue
      }
      var paths: [Path] = []
      for path in value.split(separator: "/") { paths.append(try Path(trimmed(path))) }
      fillers.append(Filler(role: role, source: .paths(paths)))
    }
    return fillers
  }
}

extension Condition {
  /// Reads "obj:weapon", "to:actor or weapon", "obj-head:deal or contract", "ccomp-aux:must",
  /// "xcomp", "no-xcomp".
  package static func list(_ text: String) throws(CellError) -> [Condition] {
    var conditions: [Condition] = []
    for part in text.split(separator: ",") { conditions.append(try Condition(trimmed(part))) }
    return conditions
  }

  private init(_ text: String) throws(CellError) {
    if text.hasPrefix("no-") {
      self = .absent(try Path(String(text.dropFirst(3))))
      return
    }
    guard let colon = text.lastIndex(of: ":"),
      !text.hasPrefix("obl:") || text.dropFirst(4).contains(":")
    else {
      self = .present(try Path(text))
      return
    }
    let path = String(text[..<colon])
    let values = text[text.index(after: colon)...].split(separator: " ")
      .filter { $0 != "or" }.map(String.init)
    if path.hasSuffix("-head") {
      self = .head(try Path(String(path.dropLast(5))), values)
      return
    }
    if path.hasSuffix("-aux") {
      self = .auxiliary(try Path(String(path.dropLast(4))), values)
      return
    }
    var types: [ArgumentType] = []
    for value in values {
      if let type = EntityType(rawValue: value) {
        types.append(.entity(type))
      } else if let special = ArgumentType.special[value] {
        types.append(special)
      } else {
        throw CellError(
          expected: "an entity type, 'actor', 'money', 'arms' or 'demonym', not '\(value)'")
      }
    }
    self = .type(try Path(path), types)
  }
}

extension Condition.ArgumentType {
  fileprivate static let special: [String: Condition.ArgumentType] = [
    "actor": .actor, "money": .money, "arms": .arms, "demonym": .demonym,
  ]
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}
