internal import Knowledge
import Language

/// Compound adjectives: "Russian-made S-400", "NATO-member Turkey", "pro-Russian militia".
///
/// The treebanks split at the hyphen, so the compound is three tokens and its noun a fourth.
struct AffixMatch {
  let trigger: Trigger
  /// The token before the hyphen for `-made`, after it for `anti-`.
  let part: Int
  /// The noun that the compound modifies.
  let head: Int
  let tokens: [Int]
}

struct AffixMatcher {
  let tree: SentenceTree
  let lexicon: Lexicon

  func matches() -> [AffixMatch] {
    var found: [AffixMatch] = []
    for hyphen in 0..<tree.count where tree[hyphen].tag == .hyph || tree[hyphen].form == "-" {
      guard hyphen > 0, hyphen + 1 < tree.count else { continue }
      let after = tree[hyphen + 1].form.lowercased()
      for trigger in lexicon.affixTriggers("-" + after) {
        guard let head = noun(after: hyphen + 1) else { continue }
        found.append(
          AffixMatch(
            trigger: trigger, part: hyphen - 1, head: head,
            tokens: [hyphen - 1, hyphen, hyphen + 1]))
      }
      let before = tree[hyphen - 1].form.lowercased()
      for trigger in lexicon.affixTriggers(before + "-") {
        guard let head = noun(after: hyphen + 1) else { continue }
        found.append(
          AffixMatch(
            trigger: trigger, part: hyphen + 1, head: head,
            tokens: [hyphen - 1, hyphen, hyphen + 1]))
      }
    }
    return found
  }

  /// The noun whose phrase the compound stands in.
  private func noun(after last: Int) -> Int? {
    var current = last
    var steps = 0
    while steps < 6, tree[current].head >= 0 {
      let parent = tree[current].head
      if parent > last, tree[parent].tag.isNoun || tree[parent].tag == .cd { return parent }
      current = parent
      steps += 1
    }
    return nil
  }
}
