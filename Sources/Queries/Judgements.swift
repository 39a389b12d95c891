package import Graph

/// All that people decided about which entities are one, in the order of the file.
package struct Judgements: Hashable, Sendable {
  package let judgements: [Judgement]
  /// Entities that are another one: id → the id that stays.
  package let representatives: [EntityID: EntityID]
  /// Ids that stay, of entities that are not one.
  private let differences: Set<Set<EntityID>>

  package init() {
    judgements = []
    representatives = [:]
    differences = []
  }

  /// Reads the lines of a judgements file. Empty lines and those that start with '#' say nothing.
  ///
  /// Throws where a line is no judgement, or where two contradict each other: what is the same
  /// through any number of steps cannot be different.
  package init(_ text: String) throws(JudgementError) {
    var judgements: [(line: Int, judgement: Judgement)] = []
    // To Swift the line end of Windows is one character.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      judgements.append((index + 1, try Judgement(words, line: index + 1)))
    }
    var groups = Groups()
    for (_, judgement) in judgements where judgement.verdict == .same {
      groups.join(judgement.first, judgement.second)
    }
    var differences: Set<Set<EntityID>> = []
    for (line, judgement) in judgements where judgement.verdict == .different {
      let root = groups.root(of: judgement.first)
      let other = groups.root(of: judgement.second)
      if root != other {
        differences.insert([root, other])
        continue
      }
      var others: [String] = []
      for (line, judgement) in judgements where judgement.verdict == .same {
        if groups.root(of: judgement.first) == root { others.append(String(line)) }
      }
      throw JudgementError(
        line: line,
        "'\(judgement.first)' and '\(judgement.second)' are different here, but the same by line "
          + "\(others.joined(separator: ", ")); take one of these lines out")
    }
    self.judgements = judgements.map(\.judgement)
    representatives = groups.representatives()
    self.differences = differences
  }

  /// The judgements and one more. Throws where it contradicts them.
  package func adding(_ judgement: Judgement) throws(JudgementError) -> Judgements {
    try Judgements((judgements + [judgement]).map(\.description).joined(separator: "\n"))
  }

  /// The id that `entity` has after all judgements.
  package func representative(of entity: EntityID) -> EntityID {
    representatives[entity] ?? entity
  }

  /// Whether somebody has already decided about these two.
  package func decide(_ first: EntityID, _ second: EntityID) -> Bool {
    let pair: Set = [representative(of: first), representative(of: second)]
    return pair.count == 1 || differences.contains(pair)
  }
}

extension Judgement {
  fileprivate init(_ words: [Substring], line: Int) throws(JudgementError) {
    guard let verdict = Verdict(rawValue: String(words[0])) else {
      throw JudgementError(
        line: line, "'\(words[0])' is no judgement; a line starts with 'same' or 'different'")
    }
    guard words.count >= 3, words.count == 3 || words[3] == "because" else {
      throw JudgementError(
        line: line, "expected '\(verdict.rawValue) ID ID', then 'because' and a reason")
    }
    guard words[1] != words[2] else {
      throw JudgementError(line: line, "'\(words[1])' twice; a judgement is about two entities")
    }
    let reason = words.count > 4 ? words[4...].joined(separator: " ") : nil
    self.init(
      verdict, EntityID(String(words[1])), EntityID(String(words[2])), because: reason)
  }
}

/// Entities joined to groups; the first of a group that was named stays.
private struct Groups {
  private var parents: [EntityID: EntityID] = [:]

  /// All that are met on the way get the root for their parent, so that no chain stays long.
  mutating func root(of entity: EntityID) -> EntityID {
    var root = entity
    while let parent = parents[root] { root = parent }
    var next = entity
    while let parent = parents[next], parent != root {
      parents[next] = root
      next = parent
    }
    return root
  }

  mutating func join(_ first: EntityID, _ second: EntityID) {
    let (left, right) = (root(of: first), root(of: second))
    if left != right { parents[right] = left }
  }

  mutating func representatives() -> [EntityID: EntityID] {
    var result: [EntityID: EntityID] = [:]
    for entity in Array(parents.keys) { result[entity] = root(of: entity) }
    return result
  }
}
