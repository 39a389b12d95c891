internal import Graph
internal import Knowledge
import Language
internal import Reading
internal import Text

/// Turns the claims found in one sentence into statements: status, speakers, circumstances and the
/// bytes that say so.
struct StatementWriter {
  let document: Document
  let entities: [MentionedEntity]
  let sentence: SentenceExtractor
  /// Who speaks where the sentence, or a part of it, is a direct quotation.
  let quotedSpeech: [QuotedSpeech]
  let circumstances: Circumstances

  /// - Parameter claims: what will be written.
  init(
    document: Document, entities: [MentionedEntity], sentence: SentenceExtractor,
    claims: [FoundClaim], quotedSpeech: [QuotedSpeech]
  ) {
    self.document = document
    self.entities = entities
    self.sentence = sentence
    self.quotedSpeech = quotedSpeech
    circumstances = Circumstances(
      of: claims, tree: sentence.tree, published: document.metadata.published,
      prose: document.prose)
  }

  private var tree: SentenceTree { sentence.tree }
  private var references: ReferenceFinder { sentence.references }

  func statement(of claim: FoundClaim) -> Statement? {
    var factuality =
      claim.isPresupposed ? Factuality() : sentence.factuality(of: claim.predicate)
    guard !factuality.isAsked else { return nil }
    if let modality = claim.modality { factuality.weaken(to: modality) }
    if claim.isNegated { factuality.negate() }
    let (speakers, cues) = voices(
      of: factuality, quoting: claim.isPresupposed ? nil : claim.predicate)
    let evidence = evidence(of: claim.triggerTokens, at: claim.predicate)
    return Statement(
      source: entities[claim.source.entity].id, relation: claim.relation,
      target: entities[claim.target.entity].id, item: claim.item.map { entities[$0.entity].id },
      polarity: factuality.polarity, modality: factuality.modality, hedged: factuality.isHedged,
      confidence: Confidence(of: claim, factuality, isLong: evidence.quote.utf8.count > 160).value,
      speakers: speakers,
      qualifiers: qualifiers(of: claim), rule: claim.rule, evidence: evidence,
      cues: ordered(cues))
  }

  // MARK: Denials

  /// Where the word that denies begins, in bytes of the source.
  func start(of denial: OpenAnswer) -> Int { source(tree[denial.predicate].range).start }

  /// That what `report` says is not so, as the sentence's `denial` of it states; nil where the denial
  /// itself is asked, negated, planned or doubtful.
  func statement(of denial: OpenAnswer, denying report: Statement) -> Statement? {
    let factuality = sentence.factuality(of: denial.predicate)
    guard !factuality.isAsked, !factuality.isHedged, factuality.polarity == .affirmed,
      factuality.modality == .actual
    else { return nil }
    let denier = Speaker(
      entity: entities[denial.source.entity].id, text: phrase(at: denial.source.token))
    let (others, cues) = voices(of: factuality, quoting: denial.predicate)
    let word = source(tree[denial.predicate].range)
    return Statement(
      source: report.source, relation: report.relation, target: report.target, item: report.item,
      polarity: .negated, modality: .actual, hedged: false,
      confidence: Confidence(denying: report).value,
      speakers: [denier] + others.filter { $0.entity == nil || $0.entity != denier.entity },
      qualifiers: [], rule: "\(denial.rule) of \(report.rule)",
      evidence: evidence(of: denial.triggerTokens, at: denial.predicate),
      cues: ordered(
        cues + [Cue(kind: .negation, range: word), Cue(kind: .speaker, range: word)]))
  }

  // MARK: Evidence

  private func evidence(of words: [Int], at predicate: Int) -> Evidence {
    let range = source(tree.sentence.range)
    return Evidence(
      location: Location(document: document.id, range: range),
      quote: document.text(range), trigger: trigger(of: words, at: predicate))
  }

  /// The words that carry a claim, as bytes of the source.
  func trigger(of claim: FoundClaim) -> ByteRange {
    trigger(of: claim.triggerTokens, at: claim.predicate)
  }

  private func trigger(of words: [Int], at predicate: Int) -> ByteRange {
    let tokens = words.sorted()
    // Far-apart words of a phrase are marked by the one that carries the arguments.
    let span = tokens[tokens.count - 1] - tokens[0] <= 8 ? tokens : [predicate]
    return source(tree[span[0]].range.union(tree[span[span.count - 1]].range))
  }

  private func source(_ range: ByteRange) -> ByteRange { document.offsets.sourceRange(of: range) }

  private func ordered(_ cues: [Cue]) -> [Cue] {
    var seen = Set<Cue>()
    return cues.sorted { ($0.range, $0.kind.rawValue) < ($1.range, $1.kind.rawValue) }
      .filter { seen.insert($0).inserted }
  }

  // MARK: Speakers

  /// Who says so, by the words around the predicate and by the quotation that it stands in, and the
  /// words that decided all of it.
  ///
  /// - Parameter predicate: the word to look for in quotations; nil for none.
  private func voices(of factuality: Factuality, quoting predicate: Int?) -> ([Speaker], [Cue]) {
    var speakers = factuality.speakers.compactMap(speaker)
    var cues = factuality.cues.map {
      Cue(kind: $0.kind, range: source(tree[$0.token].range))
    }
    guard let predicate else { return (speakers, cues) }
    for quoted in quotedSpeech where quoted.tokens.contains(predicate) {
      let known = speakers.firstIndex {
        $0.text == quoted.speaker.text || $0.entity != nil && $0.entity == quoted.speaker.entity
      }
      if let known {
        if Self.pronouns.contains(speakers[known].text.lowercased()) {
          speakers[known] = quoted.speaker
        }
      } else {
        speakers.append(quoted.speaker)
        cues.append(Cue(kind: .speaker, range: source(quoted.cue)))
      }
    }
    // "“I am certain that …,” Holm said": the same voice twice.
    if speakers.count > 1, let first = speakers.first, first.entity == nil,
      ["i", "we"].contains(first.text.lowercased())
    {
      speakers.removeFirst()
    }
    // "Holm said she believed": she is Holm.
    for (index, speaker) in speakers.enumerated().reversed()
    where speaker.entity != nil && Self.pronouns.contains(speaker.text.lowercased()) {
      let isNamedToo = speakers.indices.contains {
        speakers[$0].entity == speaker.entity
          && ($0 < index || !Self.pronouns.contains(speakers[$0].text.lowercased()))
      }
      if isNamedToo, speakers.count > 1 { speakers.remove(at: index) }
    }
    speakers = speakers.enumerated().filter { !speakers[..<$0].contains($1) }.map(\.element)
    return (speakers, cues)
  }

  private static let pronouns: Set<String> = [
    "he", "she", "it", "they", "i", "we", "him", "her", "his", "their",
  ]

  private func speaker(at token: Int) -> Speaker? {
    let named =
      person(closing: token)
      ?? references.references(at: token).first { $0.type.isActor || $0.type == .programme }
    // "Several drones were downed, revealing": a thing tells nothing.
    if named == nil, !references.weapons(under: token).isEmpty { return nil }
    // "told Reuters": a hearer is a link of the chain only where it is an outlet.
    let isQuoted = tree[token].head >= 0 && tree.isCiting(tree[token].head)
    if !isQuoted, tree[token].dependency == .obj || tree[token].dependency == .iobj {
      guard named?.type == .media else { return nil }
    }
    return Speaker(entity: named.map { entities[$0.entity].id }, text: phrase(at: token))
  }

  /// "Rosoboronexport Director General [Alexander Mikheev]", whichever word heads it.
  private func person(closing token: Int) -> Reference? {
    let phrase = tree.phrase(headedBy: token)
    guard let end = tree.sentence.tokens.firstIndex(where: { $0.range.end == phrase.end }),
      !(token...max(token, end)).contains(where: { [.in, .pos, .comma].contains(tree[$0].tag) })
    else { return nil }
    return references.byHead[token...max(token, end)].joined().first {
      $0.type == .person && $0.span.upperBound == end + 1
    }
  }

  private func phrase(at token: Int) -> String {
    document.prose.text(tree.phrase(headedBy: token))
  }

  // MARK: Qualifiers

  private func qualifiers(of claim: FoundClaim) -> [Qualifier] {
    var found: [Qualifier] = []
    var seen = Set<Qualifier.Role>()
    func add(_ qualifier: Qualifier) {
      if seen.insert(qualifier.role).inserted { found.append(qualifier) }
    }
    for filler in claim.fillers {
      if let word = filler.word {
        add(Qualifier(role: filler.role, value: .text, text: word))
        continue
      }
      if filler.role == .amount || filler.role == .share || filler.role == .quantity {
        continue
      }
      for reference in filler.references
      where ![claim.source.entity, claim.target.entity].contains(reference.entity) {
        add(
          Qualifier(
            role: filler.role, value: .entity(entities[reference.entity].id),
            text: phrase(at: reference.token)))
      }
      if filler.references.isEmpty, filler.role == .title, let token = filler.token {
        add(Qualifier(role: filler.role, value: .text, text: phrase(at: token)))
      }
    }
    for qualifier in circumstances.qualifiers(of: claim) { add(qualifier) }
    return found
  }
}
