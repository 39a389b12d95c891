/// Triggers, status cues and word classes: what the tables say of words.
///
/// Immutable; look-ups are O(1) in the size of the tables.
package struct Lexicon: Sendable {
  private var triggersByHead: [String: [Trigger]] = [:]
  private var cuesByHead: [CueKey: [StatusCue]] = [:]
  private var affixes: [String: [Trigger]] = [:]
  private var reporting: Set<String> = []
  private var denials: Set<String> = []
  package private(set) var classes: WordClasses

  private struct CueKey: Hashable {
    let head: String
    let position: StatusCue.Position
  }

  package init(triggers: [Trigger], cues: [StatusCue], classes: WordClasses) {
    self.classes = classes
    for trigger in triggers {
      if let only = trigger.words.first, trigger.words.count == 1,
        only.hasPrefix("-") || only.hasSuffix("-")
      {
        affixes[only, default: []].append(trigger)
      } else {
        triggersByHead[Self.folded(trigger.words[headIndex(of: trigger)]), default: []].append(
          trigger)
      }
    }
    for cue in cues {
      let position: StatusCue.Position =
        cue.position == .invertedAuxiliary ? .auxiliary : cue.position
      cuesByHead[CueKey(head: cue.head, position: position), default: []].append(cue)
      guard cue.companions.isEmpty, cue.position == .verb else { continue }
      if cue.kind == .reporting { reporting.insert(cue.head) }
      if cue.kind == .denial { denials.insert(cue.head) }
    }
  }

  /// The triggers whose arguments hang on a word with this base form.
  package func triggers(headedBy lemma: String, _ partOfSpeech: Trigger.PartOfSpeech) -> [Trigger] {
    guard let all = triggersByHead[Self.folded(lemma)] else { return [] }
    return all.filter { trigger in
      // Phrases such as "be an ally of" are filed as verbs and headed by a noun or adjective.
      trigger.partOfSpeech == partOfSpeech
        || trigger.words[0] == "be" && trigger.partOfSpeech == .verb
    }
  }

  /// The rows for a compound adjective: `-made`, `anti-`.
  package func affixTriggers(_ affix: String) -> [Trigger] { affixes[affix] ?? [] }

  package func cues(_ lemma: String, _ position: StatusCue.Position) -> [StatusCue] {
    cuesByHead[CueKey(head: lemma, position: position)] ?? []
  }

  /// "say", "announce": verbs whose clause is somebody's words.
  package func isReporting(_ lemma: String) -> Bool { reporting.contains(lemma) }

  /// "deny", "refute": verbs whose clause somebody says is not so.
  package func isDenial(_ lemma: String) -> Bool { denials.contains(lemma) }

  /// Whether a word of a trigger and a base form of the text are the same word.
  package func matches(_ word: String, lemma: String) -> Bool {
    word == lemma || Self.folded(word) == Self.folded(lemma)
  }

  /// Which word of a trigger carries its arguments: the first that is not "be" or a function word.
  package func headIndex(of trigger: Trigger) -> Int {
    let words = trigger.words
    if trigger.partOfSpeech == .verb {
      guard words[0] == "be", words.count > 1 else { return 0 }
      return words.indices.dropFirst().first { !Self.functionWords.contains(words[$0]) } ?? 0
    }
    // Nouns are headed by their last word before a preposition: "letter [of intent]".
    let preposition = words.indices.first { Self.functionWords.contains(words[$0]) && $0 > 0 }
    return (preposition ?? words.count) - 1
  }

  private static let functionWords: Set<String> = [
    "a", "an", "the", "in", "of", "on", "for", "to", "with", "from", "at", "by", "under", "and",
    "into", "against", "as", "its", "over",
  ]

  /// British and American spellings as one.
  private static func folded(_ word: String) -> String {
    switch word {
    case "license": return "licence"
    case "defense": return "defence"
    case "program": return "programme"
    case "armor": return "armour"
    case "favor": return "favour"
    case "honor": return "honour"
    default: break
    }
    guard word.hasSuffix("ize") || word.hasSuffix("yze") else {
      return word.hasSuffix("ization") ? String(word.dropLast(7)) + "isation" : word
    }
    return String(word.dropLast(2)) + "se"
  }
}
