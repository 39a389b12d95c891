internal import Graph
package import Knowledge
package import Language
package import Reading

/// The first pass of extraction: who and what a document names, and whom it means.
///
/// Names first (catalogue, completed public bodies, designations, the name finder), then phrases
/// that stand for a state, titles and appositions, quotations, what refers back, and last names that
/// take no part: inside other names, of a people. Where two readings are open, nothing is written.
package struct MentionFinder: Sendable {
  package let catalogue: Catalogue

  private let lexicon: Lexicon

  /// - Parameter lexicon: tells which verbs introduce a quotation.
  package init(catalogue: Catalogue, lexicon: Lexicon) {
    self.catalogue = catalogue
    self.lexicon = lexicon
  }

  /// - Complexity: O(*n*) in the tokens of the document.
  package func mentions(
    in sentences: [Sentence], of metadata: Document.Metadata = Document.Metadata()
  ) -> MentionedDocument {
    var reader = DocumentNaming(
      catalogue: catalogue, lexicon: lexicon, sentences: sentences, metadata: metadata)
    reader.readNames()
    reader.readGovernmentPhrases()
    reader.readTitles()
    reader.readQuotations()
    reader.readReferences()
    reader.readOwnedTitles()
    reader.readFirstPersons()
    reader.readInnerNames()
    return reader.result()
  }
}

/// The state of reading one document.
struct DocumentNaming {
  let catalogue: Catalogue
  let lexicon: Lexicon
  let sentences: [Sentence]
  let metadata: Document.Metadata
  let selection: NameSelection
  var register: EntityRegister
  var people = PersonDirectory()
  var organisations = OrganisationDirectory()
  /// By sentence; in no order until the end.
  var drafts: [[MentionDraft]]
  /// Acronyms and short names that the document introduces, folded, to entities.
  var introduced: [String: Int] = [:]
  /// Of those, the acronyms that the document spells out in brackets: they mean nothing else in it.
  var defined: [String: Int] = [:]
  /// Titles that the document or the catalogue gives its people, by entity.
  var titles = TitleBook()
  var affiliations: [Affiliation] = []
  /// What the titles read so far, folded, are held in, with a holder's name beside them or not.
  var officesOfTitles: [String: Set<Int>] = [:]
  /// Titles whose office a pronoun or a person names: "its foreign minister", "Mr Zelensky's chief
  /// of staff".
  var ownedTitles: [(title: TitlePhrase, person: Int, sentence: Int)] = []
  var passages: [QuotedPassage] = []
  /// Indices of the passages in each sentence, outer ones first.
  var passagesBySentence: [[Int]]
  /// How often the document has each word, as it writes it.
  let wordCounts: [String: Int]
  /// The year in which the document was published.
  let year: Int?

  init(
    catalogue: Catalogue, lexicon: Lexicon, sentences: [Sentence], metadata: Document.Metadata
  ) {
    self.catalogue = catalogue
    self.lexicon = lexicon
    self.sentences = sentences
    self.metadata = metadata
    selection = NameSelection(catalogue: catalogue, sentences: sentences)
    register = EntityRegister(catalogue: catalogue)
    drafts = Array(repeating: [], count: sentences.count)
    passagesBySentence = Array(repeating: [], count: sentences.count)
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for token in sentence.tokens { counts[token.form, default: 0] += 1 }
    }
    wordCounts = counts
    year = metadata.published.flatMap { Int($0.prefix(4)) }
  }

  mutating func add(_ draft: MentionDraft) {
    drafts[draft.sentence].append(draft)
  }

  func result() -> MentionedDocument {
    // Entities by id, so that indices do not depend on the order of reading.
    let named = Set(drafts.joined().flatMap(\.entities))
    let order = register.entities.indices.filter(named.contains)
      .sorted { register.entities[$0].id < register.entities[$1].id }
    var position: [Int: Int] = [:]
    for (new, old) in order.enumerated() { position[old] = new }
    let entities = order.map { index in
      let entity = register.entities[index]
      return MentionedEntity(
        id: entity.id, type: entity.type, label: entity.label,
        aliases: entity.surfaceForms.filter { $0 != entity.label }.sorted(),
        properties: entity.entry.map(catalogue.properties(of:)) ?? [:],
        origin: entity.type == .weapon
          ? entity.entry.map { catalogue[$0, "origin"].uppercased() } : nil,
        led: entity.type == .person ? entity.entry.map(catalogue.statesLed(by:)) ?? [] : [])
    }
    var mentions: [Mention] = []
    for sentence in drafts.indices {
      let sorted = drafts[sentence].sorted {
        ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
      }
      mentions += sorted.map { draft in
        Mention(
          sentence: sentence, tokens: draft.tokens, head: draft.head,
          entities: draft.entities.compactMap { position[$0] }, kind: draft.kind, use: draft.use)
      }
    }
    var mentionAt: [QuotedPassage.Place: Int] = [:]
    for (index, mention) in mentions.enumerated().reversed() {
      mentionAt[QuotedPassage.Place(sentence: mention.sentence, token: mention.head)] = index
    }
    let quotations = passages.filter { $0.isClause && $0.outer == nil }.map { passage in
      Quotation(spans: passage.spans, speaker: passage.speaker.flatMap { mentionAt[$0] })
    }
    return MentionedDocument(
      sentences: sentences, entities: entities, mentions: mentions, quotations: quotations,
      affiliations: affiliations.compactMap { affiliation in
        guard let source = position[affiliation.source], let target = position[affiliation.target]
        else { return nil }
        return Affiliation(
          relation: affiliation.relation, source: source, target: target,
          title: affiliation.title, isPast: affiliation.isPast, sentence: affiliation.sentence,
          trigger: affiliation.trigger)
      })
  }
}
