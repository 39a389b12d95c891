internal import Knowledge
import Language
import Text

/// Where a report hangs: its content under the verb that reports, its speaker before it.
extension TreeMender {
  /// "made the case that Turkey [attacked] Greece": what the noun is of, read as a relative clause though
  /// every place in it is taken.
  mutating func openContent(at verb: Int) {
    guard tokens[verb].dependency == .aclRelative, case let noun = tokens[verb].head, noun >= 0,
      noun + 1 < verb, word(noun + 1) == "that", tokens[noun + 1].head == verb,
      isOpinion(noun), isWhole(verb, but: noun + 1)
    else { return }
    attach(noun + 1, to: verb, as: .mark, tagged: .in)
    attach(verb, to: noun, as: .acl)
  }

  /// "said in an interview that Congress had [told] the Fed": what is said, hung on where or to whom.
  mutating func raiseContent(at verb: Int) {
    guard [.aclRelative, .acl].contains(tokens[verb].dependency),
      case let noun = tokens[verb].head, noun >= 0, noun < verb, tokens[noun].tag.isNoun,
      !isOpinion(noun) || isMarked(noun, by: ["in", "at", "during"])
    else { return }
    var top = noun
    while [.nmod, .nmodPossessive, .flat, .appos].contains(tokens[top].dependency),
      tokens[top].head >= 0
    { top = tokens[top].head }
    guard case let report = tokens[top].head, report >= 0, report < noun,
      tokens[report].tag.isVerb,
      [.conj, .xcomp, .ccomp].contains(tokens[report].dependency) || tokens[report].tag == .vbg
        || tokens.contains(where: { $0.head == report && $0.dependency.isNominalSubject }),
      classes.contains(tokens[report].lemma, in: .closingVerb),
      !tokens.contains(where: {
        $0.head == report
          && ($0.dependency == .ccomp || $0.dependency == .obj && $0.tag != .prp)
      }) || tokens[report].lemma == "tell"
    else { return }
    let children = tokens.indices.filter { tokens[$0].head == verb }
    guard let subject = children.first(where: { tokens[$0].dependency.isNominalSubject }),
      subject < verb, ![.wdt, .wp, .wrb].contains(tokens[subject].tag)
    else { return }
    let that = children.first { $0 < subject && word($0) == "that" }
    let isHearer =
      tokens[report].lemma == "tell" && [.obj, .iobj].contains(tokens[top].dependency)
    switch tokens[top].dependency {
    case .obl where that != nil:
      guard
        isMarked(top, by: ["in", "on", "at", "during", "to", "with", "from", "after", "before"])
      else { return }
    case .obl, .oblUnmarked: guard that != nil || isTime(noun) || isDay(noun) else { return }
    case .obj, .iobj: guard isHearer else { return }
    default: return
    }
    if let that {
      guard tokens[that].dependency == .mark || isWhole(verb, but: that) else { return }
      attach(that, to: verb, as: .mark, tagged: .in)
    } else if children.contains(where: { [.wdt, .wp, .wrb].contains(tokens[$0].tag) }) {
      return
    } else if isHearer, !isWhole(verb, but: -1) {
      return
    }
    attach(verb, to: report, as: .ccomp)
  }

  /// "Jolly [said] he", ", Will [wrote],": a name that is a common word.
  mutating func openSpeaker(before verb: Int) {
    guard verb > 0,
      tokens[verb].tag == .vbd || tokens[verb].tag == .vbz
        || Self.tellers.contains(word(verb - 1)),
      classes.contains(tokens[verb].lemma, in: .closingVerb),
      case let name = verb - 1, tokens[name].isCapitalised, tokens[name].head == verb,
      [.advmod, .aux, .discourse, .amod].contains(tokens[name].dependency),
      !hasSubject(before: verb),
      name == 0 || tokens[name - 1].form == "," || tokens[name - 1].tag == .openQuote,
      tokens.contains(where: { $0.head == verb && $0.dependency == .ccomp }),
      !tokens.contains(where: { $0.head == verb && $0.dependency.isNominalSubject })
    else { return }
    attach(name, to: verb, as: .nsubj, tagged: .nnp)
  }

  /// "told me his [support] makes it", "said [much] of it was": the subject of what is said, read as what
  /// is told.
  mutating func openTopic(at topic: Int) {
    guard tokens[topic].dependency == .obj, case let report = tokens[topic].head, report >= 0,
      report < topic, tokens[report].lemma == "tell" || tokens[report].lemma == "say",
      tokens[report].tag.isVerb,
      let verb = tokens.indices.dropFirst(topic + 1).first(where: {
        [.vbd, .vbz, .vbp].contains(tokens[$0].tag)
          && (tokens[$0].head == report && tokens[$0].dependency == .ccomp
            || tokens[$0].head == topic && tokens[$0].dependency == .acl)
      }),
      !tokens.contains(where: {
        $0.head == verb && ($0.dependency.isNominalSubject || $0.dependency == .mark)
      }),
      tokens[report].lemma == "say"
        || tokens[report + 1..<topic].contains(where: {
          $0.head == report && $0.dependency == .iobj
        }),
      !tokens[topic..<verb].contains(where: { $0.form == "," || $0.tag == .openQuote })
    else { return }
    attach(verb, to: report, as: .ccomp)
    attach(topic, to: verb, as: .nsubj)
    for phrase in topic + 1..<verb
    where tokens[phrase].head == report && tokens[phrase].dependency == .obl {
      attach(phrase, to: topic, as: .nmod)
    }
  }

  /// "[Most] say that": no adverb.
  private static let tellers: Set<String> = ["most", "some", "many", "few", "others"]

  /// "Alarmed by the unrest in Lima, Anna Holm [said]": who said it, read as another name for the place.
  mutating func openFronted(at verb: Int) {
    guard tokens[verb].tag == .vbd || tokens[verb].tag == .vbz, verb > 3,
      classes.contains(tokens[verb].lemma, in: .closingVerb), !hasSubject(before: verb),
      !tokens.contains(where: { $0.head == verb && $0.dependency.isNominalSubject }),
      let clause = tokens[..<verb].firstIndex(where: {
        $0.head == verb && $0.dependency == .advcl && ($0.tag == .vbn || $0.tag == .vbg)
      }),
      let speaker = (clause + 1..<verb).first(where: {
        [.appos, .conj].contains(tokens[$0].dependency) && tokens[$0].tag.isProperNoun
          && stands($0, under: clause)
      }),
      let comma = (clause + 1..<speaker).last(where: { tokens[$0].form == "," }),
      (comma + 1..<speaker).allSatisfy({ tokens[$0].tag.isNoun || tokens[$0].tag == .jj })
    else { return }
    attach(speaker, to: verb, as: .nsubj)
  }

  /// "Any reading of it, [said] Anna Holm, would fail": the speaker read as the subject of what is said.
  mutating func openMiddle(at verb: Int) {
    guard tokens[verb].tag == .vbd || tokens[verb].tag == .vbz, verb > 1,
      verb + 2 < tokens.count, tokens[verb - 1].form == ",",
      classes.contains(tokens[verb].lemma, in: .closingVerb),
      let subject = (0..<verb - 1).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }),
      let main = (verb + 2..<tokens.count).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .ccomp
      }),
      let speaker = (verb + 1..<main).first(where: {
        tokens[$0].head == main && tokens[$0].dependency == .nsubj
      }), tokens[speaker].tag.isProperNoun,
      (verb + 1..<speaker).allSatisfy({
        tokens[$0].tag.isNoun || [.jj, .dt].contains(tokens[$0].tag)
      }),
      (speaker + 1..<main).contains(where: { tokens[$0].form == "," })
    else { return }
    setAside(verb, said: main, of: subject, by: speaker)
  }

  /// "While she says that it is so, she [applauds]": a clause that begins with "while" is not the main one.
  mutating func openMain(at verb: Int) {
    guard [.vbd, .vbz, .vbp].contains(tokens[verb].tag),
      let root = tokens.firstIndex(where: { $0.head < 0 }), root + 2 < verb,
      tokens[root].tag.isVerb, classes.contains(tokens[root].lemma, in: .closingVerb),
      [.aclRelative, .ccomp, .conj, .parataxis, .acl].contains(tokens[verb].dependency),
      tokens[..<root].contains(where: {
        $0.head == root && $0.dependency == .mark
          && ["while", "after", "although", "though", "when"].contains($0.lemma)
      }),
      case let children = tokens.indices.filter({ tokens[$0].head == verb }),
      !children.contains(where: { [.mark, .cc].contains(tokens[$0].dependency) }),
      let subject = children.first(where: { tokens[$0].dependency.isNominalSubject }),
      subject < verb, ![.wdt, .wp].contains(tokens[subject].tag),
      case let start = tokens.indices.first(where: {
        stands($0, under: subject) && !tokens[$0].tag.isPunctuation
      }) ?? subject,
      start > root, tokens[start - 1].form == ",",
      // A clause stands between, so that the comma ends one.
      tokens[root + 1..<start].contains(where: {
        $0.head == root && $0.dependency == .ccomp
      })
    else { return }
    attach(verb, to: -1, as: .root)
    attach(root, to: verb, as: .advcl)
  }

  /// "A few weeks after Obama [announced] that it would end, they attacked": when it was, read as who did.
  mutating func openAfter(at verb: Int) {
    guard tokens[verb].tag == .vbd,
      let time = tokens[..<verb].firstIndex(where: {
        $0.head == verb && $0.dependency == .nsubj
      }), isSpan(time),
      let subject = (time + 2..<max(time + 2, verb)).first(where: {
        tokens[$0].head == time && [.nmod, .obl].contains(tokens[$0].dependency)
      }), isMarked(subject, by: ["after", "before"]), let marker = marker(of: subject),
      let main = (verb + 1..<tokens.count).first(where: {
        tokens[$0].head == verb && [.parataxis, .ccomp].contains(tokens[$0].dependency)
          && tokens[$0].tag.isVerb && isSetOff($0)
      }),
      case let markers = tokens.indices.filter({
        tokens[$0].head == main && [.mark, .cc].contains(tokens[$0].dependency)
      }), markers.isEmpty
    else { return }
    attach(main, to: tokens[verb].head, as: tokens[verb].dependency)
    attach(verb, to: main, as: .advcl)
    attach(subject, to: verb, as: .nsubj)
    attach(marker, to: verb, as: .mark)
    attach(time, to: verb, as: .oblUnmarked)
  }

  private func isSpan(_ noun: Int) -> Bool {
    ["second", "minute", "hour", "day", "week", "month", "year", "decade"]
      .contains(tokens[noun].lemma)
  }

  /// Whether a comma opens the clause of `verb`, and its own subject follows.
  private func isSetOff(_ verb: Int) -> Bool {
    guard
      let subject = tokens[..<verb].firstIndex(where: {
        $0.head == verb && $0.dependency.isNominalSubject
      })
    else { return false }
    let start = tokens.indices.first { stands($0, under: subject) && !tokens[$0].tag.isPunctuation }
    return start.map { $0 > 0 && tokens[$0 - 1].form == "," } ?? false
  }

  /// "[Anna Holm]: Iran attacked Israel": whose words a headline gives.
  mutating func openCaption(_ name: Range<Int>) {
    guard name.upperBound < 7, name.upperBound + 2 < tokens.count,
      tokens[name.upperBound].form == ":",
      tokens[..<name.lowerBound].allSatisfy({ $0.tag.isNoun }),
      tokens[name.upperBound...].contains(where: {
        [.vbd, .vbz, .vbp, .md].contains($0.tag)
      }),
      case let colon = name.upperBound,
      case let heads = (0..<colon).filter({ !(0..<colon).contains(tokens[$0].head) }),
      heads.count == 1, let source = heads.first
    else { return }
    if tokens[source].head < 0 {
      let below = tokens.indices.filter { $0 > colon && tokens[$0].head == source }
      guard
        let main = below.first(where: {
          !tokens[$0].tag.isPunctuation
            && [.parataxis, .appos, .ccomp, .acl, .conj].contains(tokens[$0].dependency)
        })
      else { return }
      attach(main, to: -1, as: .root)
      for child in below where child != main { attach(child, to: main) }
      attach(colon, to: main)
      attach(source, to: main, as: .vocative)
    } else {
      guard let root = tokens.firstIndex(where: { $0.head < 0 }), root > colon else { return }
      attach(source, to: root, as: .vocative)
    }
  }

  /// "[Report]: the firm met lobbyists": a source instead of a name.
  mutating func openSourceCaption() {
    guard let colon = tokens.prefix(5).firstIndex(where: { $0.form == ":" }), colon > 0,
      tokens[..<colon].allSatisfy({ $0.tag.isNoun || $0.tag == .jj }),
      Self.captions.contains(tokens[colon - 1].lemma.lowercased())
    else { return }
    openCaption(0..<colon)
  }

  private static let captions: Set<String> = [
    "report", "poll", "study", "survey", "source", "official", "witness", "expert", "analyst",
    "minister", "ministry", "spokesman", "spokeswoman", "spokesperson", "police", "media",
  ]

  /// "case", "belief", "myth": a noun that may have a clause of what it is.
  private func isOpinion(_ noun: Int) -> Bool {
    classes.contains(tokens[noun].lemma, in: .opinionNoun)
      || classes.contains(tokens[noun].lemma, in: .assertiveNoun)
      || classes.contains(tokens[noun].lemma, in: .attitudeNoun)
      || Self.opinions.contains(tokens[noun].lemma)
  }

  private static let opinions: Set<String> = [
    "lie", "myth", "hoax", "falsehood", "fiction", "fallacy", "misconception", "secret",
    "surprise", "doubt", "fact", "hope", "wonder", "coincidence", "suspicion", "accusation",
    "evidence", "proof", "sign", "indication",
  ]

  /// Whether no place in the clause of `verb` is left for a relative pronoun.
  private func isWhole(_ verb: Int, but pronoun: Int) -> Bool {
    let children = tokens.indices.filter { tokens[$0].head == verb && $0 != pronoun }
    guard children.contains(where: { tokens[$0].dependency.isNominalSubject }) else { return false }
    return children.contains {
      [.obj, .ccomp, .xcomp, .cop, .nsubjPassive].contains(tokens[$0].dependency)
    }
  }

  /// "have killed dozens of them, according to [officials]": who says the whole, hung on a noun of it.
  mutating func raiseSource(at source: Int) {
    guard tokens[source].dependency == .nmod, let marker = marker(of: source), marker > 0,
      word(marker) == "according", tokens[marker - 1].form == ",",
      let verb = verb(above: source), verb < marker
    else { return }
    attach(source, to: verb, as: .obl)
  }
}
