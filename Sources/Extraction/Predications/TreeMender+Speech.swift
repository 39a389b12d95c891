internal import Knowledge
import Language
import Text

/// Who says what: speakers that close, open or interrupt a sentence, and texts that speak.
extension TreeMender {
  /// "…, [sources] familiar with the matter told Reuters": who said it, read as one more verb of a
  /// series.
  mutating func openSpeech(at verb: Int) {
    guard tokens[verb].dependency == .conj, tokens[verb].tag == .vbd || tokens[verb].tag == .vbz,
      case let first = tokens[verb].head, first >= 0, first < verb,
      !(first..<verb).contains(where: {
        tokens[$0].head == verb && [.nsubj, .nsubjPassive, .cc].contains(tokens[$0].dependency)
      }),
      let speaker = (first + 1..<verb).last(where: {
        tokens[$0].head == first && tokens[$0].dependency == .conj && tokens[$0].tag.isNoun
          && tokens[$0 - 1].form == ","
      })
    else { return }
    attach(speaker, to: verb, as: .nsubj)
    attach(verb, to: first, as: .parataxis)
  }

  /// "Brazil will accept payment, Trade Minister Monteiro [told] Reuters": who told it stands behind what
  /// is told, read as what is accepted.
  mutating func closeTold(at verb: Int) {
    guard tokens[verb].dependency == .ccomp, case let main = tokens[verb].head, main >= 0,
      main < verb, tokens[verb].tag == .vbd || tokens[verb].tag == .vbz,
      tokens[verb].lemma == "tell" || classes.contains(tokens[verb].lemma, in: .closingVerb),
      !classes.contains(tokens[main].lemma, in: .closingVerb),
      !classes.contains(tokens[main].lemma, in: .thinkingVerb),
      let subject = (main + 1..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }),
      let comma = (main + 1..<subject).last(where: { tokens[$0].form == "," }),
      (comma + 1..<subject).allSatisfy({
        tokens[$0].tag.isNoun || [.jj, .dt, .hyph, .closeQuote].contains(tokens[$0].tag)
      }),
      !tokens.contains(where: {
        $0.head == verb && ($0.dependency == .ccomp || $0.dependency == .mark)
      })
    else { return }
    attach(verb, to: main, as: .parataxis)
  }

  /// "Iran rejects talks with US - [Times of Israel]": who prints a headline stands beside it.
  mutating func cutSource() {
    guard let last = tokens.last, !last.tag.isPunctuation, let dash = tokens.spacedDashes.last,
      tokens.count - dash < 7,
      tokens[(dash + 1)...].allSatisfy({
        $0.isCapitalised || ["of", "the", "and"].contains($0.form)
      }),
      let root = tokens.firstIndex(where: { $0.head < 0 }), root < dash,
      let source = tokens.indices.first(where: { $0 > dash && tokens[$0].head <= dash })
    else { return }
    let inner = tokens.indices.filter { $0 < dash && tokens[$0].head > dash }
    if let first = inner.last(where: { tokens[$0].tag.isNoun }) {
      attach(first, to: tokens[source].head, as: tokens[source].dependency)
      for child in inner where child != first { attach(child, to: first) }
    } else {
      for child in inner { attach(child, to: tokens[source].head) }
    }
    for token in dash + 1..<tokens.count where token != source && tokens[token].head <= dash {
      attach(token, to: source)
    }
    attach(dash, to: source)
    attach(source, to: root, as: .parataxis)
  }

  /// "said: “Ankara does not want to return but [wants] the money back”": in the quotation, and so its
  /// speaker's word, not what the speaker does besides.
  mutating func lowerQuoted(at verb: Int) {
    guard tokens[verb].dependency == .conj, tokens[verb].tag.isVerb,
      case let main = tokens[verb].head, main >= 0, main < verb,
      classes.contains(tokens[main].lemma, in: .closingVerb),
      let open = (main + 1..<verb).last(where: { tokens[$0].tag == .openQuote }),
      !(open..<verb).contains(where: { tokens[$0].tag == .closeQuote }),
      let clause = (open + 1..<verb).first(where: {
        tokens[$0].head == main && tokens[$0].dependency == .ccomp
      }),
      !tokens.contains(where: { $0.head == verb && $0.dependency == .nsubj })
    else { return }
    attach(verb, to: clause)
  }

  /// ", said [Anna Holm].": who said it, read as what was said.
  mutating func openClosing(at verb: Int) {
    guard verb > 1, tokens[verb - 1].form == ",",
      tokens[verb].tag == .vbd || tokens[verb].tag == .vbz,
      classes.contains(tokens[verb].lemma, in: .closingVerb), tokens[verb].head >= 0,
      tokens[verb].head < verb, verb + 1 < tokens.count, !hasSubject(before: verb),
      let speaker = (verb + 1..<min(tokens.count, verb + Self.reach)).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .obj
      }), tokens[speaker].tag.isNoun,
      tokens[verb].lemma == "say" || tokens[speaker].tag.isProperNoun
    else { return }
    attach(speaker, to: verb, as: .nsubj)
    attach(verb, to: tokens[verb].head, as: .parataxis)
  }

  /// ", officials familiar with the matter [said] on Sunday.": a speaker hung on the clause that he
  /// tells.
  mutating func closeSpeech(at verb: Int) {
    guard verb > 3, tokens[verb].tag == .vbd || tokens[verb].tag == .vbz,
      classes.contains(tokens[verb].lemma, in: .closingVerb),
      let comma = (max(1, verb - Self.reach)..<verb - 1).last(where: { tokens[$0].form == "," }),
      !(comma + 1..<verb).contains(where: { tokens[$0].tag.isVerb || tokens[$0].tag == .cc }),
      // What follows is when and where, no clause of its own.
      !(verb + 1..<tokens.count).contains(where: {
        tokens[$0].tag.isVerb || tokens[$0].form == ","
      })
    else { return }
    let heads = (comma + 1..<verb).filter {
      !(comma + 1..<verb).contains(tokens[$0].head) && tokens[$0].dependency != .advmod
        && !tokens[$0].tag.isPunctuation
    }
    guard heads.count == 1, let speaker = heads.first, tokens[speaker].tag.isNoun,
      tokens[speaker].dependency != .nsubj, !isMarked(speaker),
      let main = (0..<comma).last(where: {
        tokens[$0].tag.isVerb && (tokens[$0].head < 0 || tokens[$0].head == verb)
      }),
      tokens[main].head == verb || stands(verb, under: main) && tokens[verb].head < comma
    else { return }
    let top = tokens[main].head == verb ? tokens[verb].head : tokens[main].head
    let dependency = tokens[main].head == verb ? tokens[verb].dependency : tokens[main].dependency
    for child in main + 1..<comma where tokens[child].head == verb {
      attach(child, to: main, as: tokens[child].dependency == .nsubj ? .obj : nil)
    }
    attach(speaker, to: verb, as: .nsubj)
    attach(main, to: top, as: dependency)
    attach(verb, to: main, as: .parataxis)
  }

  /// "Iran, [Anna Holm] said, attacked": the speaker in the middle, read as one of the subjects.
  mutating func openAside(at verb: Int) {
    guard verb > 3, verb + 2 < tokens.count, tokens[verb + 1].form == ",",
      classes.contains(tokens[verb].lemma, in: .closingVerb),
      let subject = (max(0, verb - 2 * Self.reach)..<verb).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .nsubj
      }),
      let speaker = (subject + 1..<verb).first(where: {
        tokens[$0].head == subject && [.conj, .appos].contains(tokens[$0].dependency)
      }),
      (subject + 1..<speaker).contains(where: { tokens[$0].form == "," }),
      !(subject + 1..<verb).contains(where: { tokens[$0].tag == .cc }),
      let main = (verb + 2..<tokens.count).first(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .ccomp
      }), !hasSubject(before: main)
    else { return }
    setAside(verb, said: main, of: subject, by: speaker)
  }

  /// Makes `report` an aside of what it reports: `main`, whose subject the parser gave to the report.
  mutating func setAside(
    _ report: Int, said main: Int, of subject: Int, by speaker: Int, tagged tag: Tag? = nil
  ) {
    attach(main, to: tokens[report].head, as: tokens[report].dependency, tagged: tag)
    attach(subject, to: main)
    attach(speaker, to: report, as: .nsubj)
    attach(report, to: main, as: .parataxis)
  }

  /// "Iran, meanwhile, delivered missiles, the White House [said].": the subject of what is told, read
  /// as a second one of the telling, and its verb as a participle.
  mutating func openReport(at verb: Int) {
    guard classes.contains(tokens[verb].lemma, in: .closingVerb), tokens[verb].tag.isVerb, verb > 4
    else {
      return
    }
    let subjects = (max(0, verb - 4 * Self.reach)..<verb).filter {
      tokens[$0].head == verb && tokens[$0].dependency == .nsubj
    }
    guard subjects.count == 2, case let (subject, speaker) = (subjects[0], subjects[1]),
      let comma = (subject + 1..<speaker).last(where: { tokens[$0].form == "," }),
      !(comma + 1..<verb).contains(where: { tokens[$0].tag == .cc }),
      let main = (subject + 1..<comma).first(where: {
        tokens[$0].head == subject && tokens[$0].dependency == .acl
          && (tokens[$0].tag == .vbn || tokens[$0].tag == .vbd)
      })
    else { return }
    setAside(verb, said: main, of: subject, by: speaker, tagged: .vbd)
  }

  /// "would look at alternatives, a source said, including [joining]": what the noun is of, hung on
  /// who says it.
  mutating func openExample(at gerund: Int) {
    guard tokens[gerund].tag == .vbg, tokens[gerund].dependency == .advcl, gerund > 2,
      word(gerund - 1) == "including", tokens[gerund - 1].head == gerund,
      case let verb = tokens[gerund].head, verb >= 0, verb < gerund
    else { return }
    let clause =
      classes.contains(tokens[verb].lemma, in: .closingVerb)
      ? (max(0, verb - 2 * Self.reach)..<verb).last {
        tokens[$0].head == verb && tokens[$0].dependency == .ccomp
      } : verb
    guard let clause,
      let noun = (clause + 1..<gerund).last(where: {
        tokens[$0].head == clause && [.obj, .obl].contains(tokens[$0].dependency)
          && tokens[$0].tag == .nns
      })
    else { return }
    attach(gerund, to: noun, as: .acl)
  }

  /// "sent a letter [accusing] Oslo", "a resolution [condemning] it": what a text does.
  mutating func openDocument(at verb: Int) {
    guard tokens[verb].tag == .vbg, tokens[verb].dependency == .advcl, verb > 1,
      tokens[verb - 1].form != ",", classes.contains(tokens[verb].lemma, in: .textVerb),
      case let governor = tokens[verb].head, governor >= 0, governor < verb,
      !(max(0, verb - 2)..<verb).contains(where: {
        tokens[$0].head == verb && tokens[$0].dependency == .mark
      }),
      let text = (governor + 1..<verb).first(where: {
        tokens[$0].head == governor && tokens[$0].dependency == .obj
      }), classes.contains(tokens[text].lemma, in: .textNoun)
    else { return }
    attach(verb, to: text, as: .acl)
  }

  /// "Ukraine receives first jets - [Zelensky]", "U.S. should investigate links: [RIA]": the source
  /// of a headline, hung on its last noun.
  mutating func openSource() {
    guard let last = tokens.last, last.tag.isNoun,
      let mark = tokens.lastIndex(where: { ["-", "–", "—", ":"].contains($0.form) }), mark > 2,
      mark + 1 < tokens.count, mark + 6 > tokens.count - 1,
      tokens[mark].form == ":"
        || tokens[mark - 1].range.end < tokens[mark].range.start,
      tokens[mark + 1].range.start > tokens[mark].range.end,
      case let tail = mark + 1..<tokens.count,
      tail.allSatisfy({ tokens[$0].tag.isNoun || [.jj, .pos].contains(tokens[$0].tag) }),
      tokens[tail.lowerBound].isCapitalised,
      let root = tokens.firstIndex(where: { $0.head < 0 }), root < mark, tokens[root].tag.isVerb,
      case let heads = tail.filter({ !tail.contains(tokens[$0].head) }), heads.count == 1,
      tokens[heads[0]].tag.isNoun
    else { return }
    attach(heads[0], to: root, as: .parataxis)
  }
}
