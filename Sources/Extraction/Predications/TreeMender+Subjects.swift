internal import Knowledge
import Language

/// Whose a verb is, and what is given to whom: arcs between a verb and its names.
extension TreeMender {
  /// "The Emirates, which the army accuses of arming it, has [denied] it": a relative clause read as
  /// the main one, with both subjects.
  mutating func openAccused(at verb: Int) {
    guard tokens[verb].tag == .vbz || tokens[verb].tag == .vbd else { return }
    let before = (max(0, verb - 2 * Self.reach)..<verb).filter { tokens[$0].head == verb }
    let subjects = before.filter { tokens[$0].dependency == .nsubj }
    guard subjects.count == 2,
      let relative = before.first(where: {
        [.wdt, .wp].contains(tokens[$0].tag) && tokens[$0].dependency == .obj
      }), subjects[0] < relative, relative < subjects[1],
      let main = (verb + 1..<tokens.count).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .conj && tokens[$0].tag.isVerb
      }), !hasSubject(before: main),
      let start = (verb + 1...main).first(where: { $0 == main || tokens[$0].head == main }),
      tokens[start].form == "," || tokens[start - 1].form == ","
    else { return }
    attach(main, to: tokens[verb].head, as: tokens[verb].dependency)
    attach(verb, to: subjects[0], as: .aclRelative)
    attach(subjects[0], to: main)
  }

  /// "said Washington was concerned and had [warned] Niamey": who is said to have been, has.
  mutating func joinReported(at verb: Int) {
    guard tokens[verb].dependency == .conj, case let main = tokens[verb].head, main >= 0,
      main < verb, tokens[main].tag == .vbd,
      classes.contains(tokens[main].lemma, in: .closingVerb),
      (max(main, verb - 3)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .aux
          && ["had", "would"].contains(word($0))
      }),
      !(main..<verb).contains(where: {
        tokens[$0].head == verb && [.nsubj, .nsubjPassive].contains(tokens[$0].dependency)
      }),
      let clause = (main + 1..<verb).last(where: {
        tokens[$0].head == main && tokens[$0].dependency == .ccomp
      })
    else { return }
    attach(verb, to: clause)
  }

  /// "In Bamako, a [spokesman] for the army accused": the subject, read as the place once more.
  mutating func raiseSpokesman(before verb: Int) {
    guard [.vbd, .vbz].contains(tokens[verb].tag), verb > 3, tokens[verb - 1].form != ",",
      !hasSubject(before: verb),
      let place = (max(0, verb - 2 * Self.reach)..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obl && tokens[$0].tag.isProperNoun
      }), isMarked(place, by: ["in", "at"]),
      let subject = (place + 1..<verb).last(where: {
        tokens[$0].head == place && tokens[$0].dependency == .appos && isCommonNoun($0)
      }), !isMarked(subject)
    else { return }
    attach(subject, to: verb, as: .nsubj)
  }

  /// "handed [over] the first of them to Denmark": the verb's particle, read as a preposition.
  mutating func openHandover(at word: Int) {
    guard ["over", "off", "up"].contains(self.word(word)), tokens[word].dependency == .case,
      word > 0, case let verb = word - 1, tokens[verb].tag.isVerb,
      ["hand", "turn", "sign", "give"].contains(tokens[verb].lemma),
      case let object = tokens[word].head, object > word, tokens[object].head == verb,
      tokens[object].dependency == .obl,
      !tokens[verb..<min(tokens.count, object + Self.reach)].contains(where: {
        $0.head == verb && $0.dependency == .obj
      })
    else { return }
    attach(word, to: verb, as: .compoundParticle)
    attach(object, to: verb, as: .obj)
  }

  /// "have spoken by [phone]": only of what is suffered is there an agent.
  mutating func lowerAgent(at noun: Int) {
    guard tokens[noun].dependency == .oblAgent, case let verb = tokens[noun].head, verb >= 0,
      verb < noun, tokens[verb].tag.isVerb,
      tokens[..<verb].contains(where: { $0.head == verb && $0.dependency == .nsubj }),
      !tokens[..<verb].contains(where: { $0.head == verb && $0.dependency == .auxPassive })
    else { return }
    attach(noun, to: verb, as: .obl)
  }

  /// "by Sharif and Crown Prince [Mohammed]": a name hung on its title.
  mutating func raiseName(_ name: Range<Int>) {
    let person = name.lowerBound
    guard tokens[person].dependency == .obj, case let title = tokens[person].head, title >= 0,
      title < person, tokens[title].tag.isProperNoun,
      (title + 1..<person).allSatisfy({ tokens[$0].head == person })
    else { return }
    attach(person, to: tokens[title].head, as: tokens[title].dependency)
    for child in max(0, title - Self.reach)..<title where tokens[child].head == title {
      attach(child, to: person)
    }
    attach(title, to: person, as: .nmodDescription)
  }
}
