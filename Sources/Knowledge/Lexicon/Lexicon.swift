/// Relations, triggers, status cues and word classes: what the tables say of words.
///
/// Immutable; look-ups are O(1) in the size of the tables.
package struct Lexicon: Sendable {
  private var triggersByHead: [HeadKey: [Trigger]] = [:]
  private var cuesByHead: [CueKey: [StatusCue]] = [:]
  private var affixes: [String: [Trigger]] = [:]
  private var reporting: Set<String> = []
  private var clauseReporting: Set<String> = []
  private var denials: Set<String> = []
  package let relations: RelationTable
  package private(set) var classes: WordClasses

  private struct HeadKey: Hashable {
    let head: String
    let partOfSpeech: Trigger.PartOfSpeech
  }

  private struct CueKey: Hashable {
    let head: String
    let position: StatusCue.Position
  }

  package init(
    relations: RelationTable, triggers: [Trigger], cues: [StatusCue], classes: WordClasses
  ) {
    self.relations = relations
    self.classes = classes
    for trigger in triggers {
      if let only = trigger.words.first, trigger.words.count == 1,
        only.hasPrefix("-") || only.hasSuffix("-")
      {
        affixes[only, default: []].append(trigger)
      } else {
        // Phrases such as "be an ally of" are filed as verbs and headed by a noun or adjective.
        let isBe = trigger.words[0] == "be" && trigger.partOfSpeech == .verb
        let head = Self.folded(trigger.words[trigger.head])
        for partOfSpeech in isBe ? Trigger.PartOfSpeech.allCases : [trigger.partOfSpeech] {
          triggersByHead[HeadKey(head: head, partOfSpeech: partOfSpeech), default: []]
            .append(trigger)
        }
      }
    }
    for cue in cues {
      cuesByHead[CueKey(head: cue.head, position: cue.position), default: []].append(cue)
      guard cue.companions.isEmpty, cue.position == .verb else { continue }
      if cue.kind == .reporting, cue.complementizer == "that" {
        clauseReporting.insert(cue.head)
      } else if cue.kind == .reporting {
        reporting.insert(cue.head)
      }
      if cue.kind == .denial { denials.insert(cue.head) }
    }
  }

  /// The triggers whose arguments hang on a word with this base form.
  package func triggers(headedBy lemma: String, _ partOfSpeech: Trigger.PartOfSpeech) -> [Trigger] {
    triggersByHead[HeadKey(head: Self.folded(lemma), partOfSpeech: partOfSpeech)] ?? []
  }

  /// The rows for a compound adjective: `-made`, `anti-`.
  package func affixTriggers(_ affix: String) -> [Trigger] { affixes[affix] ?? [] }

  package func cues(_ lemma: String, _ position: StatusCue.Position) -> [StatusCue] {
    cuesByHead[CueKey(head: lemma, position: position)] ?? []
  }

  /// "say", "announce": verbs whose clause is somebody's words.
  package func isReporting(_ lemma: String) -> Bool { reporting.contains(lemma) }

  /// "complain", "reply": verbs that are somebody's words only over a clause.
  package func reportsClauses(_ lemma: String) -> Bool {
    reporting.contains(lemma) || clauseReporting.contains(lemma)
  }

  /// "deny", "refute": verbs whose clause somebody says is not so.
  package func isDenial(_ lemma: String) -> Bool { denials.contains(lemma) }

  /// Whether a word of a trigger and a base form of the text are the same word.
  package func matches(_ word: String, lemma: String) -> Bool {
    // No two spellings of a word differ in the first letter.
    word.utf8.first == lemma.utf8.first
      && (word == lemma || Self.folded(word) == Self.folded(lemma))
  }

  private static let british = [
    "license": "licence", "defense": "defence", "program": "programme", "armor": "armour",
    "favor": "favour", "honor": "honour",
  ]

  /// British and American spellings as one.
  package static func folded(_ word: String) -> String {
    // Only a few endings differ: most words need no look into the table.
    switch word.utf8.last {
    case UInt8(ascii: "e") where word.hasSuffix("ize") || word.hasSuffix("yze"):
      return String(word.dropLast(2)) + "se"
    case UInt8(ascii: "n") where word.hasSuffix("ization"):
      return String(word.dropLast(7)) + "isation"
    case UInt8(ascii: "e"), UInt8(ascii: "m"), UInt8(ascii: "r"):
      return british[word] ?? word
    default:
      return word
    }
  }
}
