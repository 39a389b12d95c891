internal import Graph
internal import Knowledge
internal import Language

extension DocumentNaming {
  /// "these systems", "the missiles", "offered to transfer them": arms named before.
  ///
  /// Only where one weapon alone can be meant; two of a class are not told apart.
  mutating func readArmsReference(_ token: Int, _ index: Int) {
    let sentence = sentences[index]
    guard !drafts[index].contains(where: { $0.tokens.contains(token) }) else { return }
    let noun = sentence.tokens[token]
    if noun.tag == .prp {
      guard ["it", "them", "they"].contains(noun.form.lowercased()),
        noun.dependency == .obj || noun.dependency == .nsubjPassive
          || noun.dependency == .nsubj && noun.form.lowercased() == "they"
      else { return }
      addArms(token..<token + 1, .pronoun, within: 0, [], token, index)
    } else if let classes = Self.armsNouns[noun.lowerLemma] {
      var start = token - 1
      while start >= 0, sentence.tokens[start].tag == .nn || sentence.tokens[start].tag == .jj {
        start -= 1
      }
      let isLast = token + 1 >= sentence.tokens.count || !sentence.tokens[token + 1].tag.isNoun
      guard isLast, sentence.isWord(start, "the", "these", "those", "this", "that", "both"),
        !sentence.isWord(token + 1, "of", "that", "which", "from", "made", "bought")
      else { return }
      addArms(start..<token + 1, .nominal, within: 2, classes, token, index)
    }
  }

  private mutating func addArms(
    _ tokens: Range<Int>, _ kind: Mention.Kind, within window: Int, _ classes: [String],
    _ head: Int, _ index: Int
  ) {
    let named = antecedents(before: tokens.lowerBound, index, window: window)
    // The nearest sentence that names arms decides.
    for sentence in stride(from: index, through: max(0, index - window), by: -1) {
      let arms = named.distinct(in: sentence...sentence) { register.type($0) == .weapon }
      guard !arms.isEmpty else { continue }
      let fitting = arms.filter { isArms($0, of: classes) }
      guard fitting.count == 1 else { return }
      add(
        MentionDraft(
          sentence: index, tokens: tokens, head: head, entities: fitting, kind: kind, use: .actor))
      return
    }
  }

  private func isArms(_ weapon: Int, of classes: [String]) -> Bool {
    guard !classes.isEmpty, let entry = register.entry(weapon) else { return true }
    let weaponClass = catalogue.row(of: entry)["class"]
    return classes.contains(where: weaponClass.contains)
  }

  /// Nouns for arms, and the words of the classes in the catalogue that they may stand for; none
  /// where any arms may be meant.
  private static let armsNouns: [String: [String]] = [
    "system": ["system", "artillery", "drone", "radar", "weapon", "missile"],
    "missile": ["missile", "air defence system"],
    "rocket": ["rocket"],
    "jet": ["aircraft", "trainer", "bomber"],
    "fighter": ["fighter"],
    "plane": ["aircraft", "trainer", "bomber"],
    "warplane": ["aircraft", "bomber"],
    "aircraft": ["aircraft", "trainer", "bomber", "helicopter"],
    "helicopter": ["helicopter"],
    "drone": ["drone", "munition"],
    "uav": ["drone"],
    "tank": ["tank"],
    "howitzer": ["artillery"],
    "gun": ["artillery", "gun"],
    "launcher": ["rocket", "missile", "system"],
    "battery": ["air defence system"],
    "frigate": ["frigate"],
    "corvette": ["corvette"],
    "submarine": ["submarine"],
    "destroyer": ["destroyer"],
    "warship": ["frigate", "corvette", "destroyer", "ship", "vessel", "carrier"],
    "ship": ["frigate", "corvette", "destroyer", "ship", "vessel", "carrier"],
    "vessel": ["frigate", "corvette", "destroyer", "ship", "vessel", "carrier", "submarine"],
    "radar": ["radar"],
    "vehicle": ["vehicle"],
    "munition": ["munition", "bomb", "missile"],
    "bomb": ["bomb"],
    "weapon": [],
  ]
}
