package import Graph
package import Knowledge
package import Language
package import Reading
internal import Text

/// From the sentences of one document to what it contributes to the graph.
///
/// A pure function of the document and the tables: immutable, shared between tasks.
package struct Extractor: Sendable {
  private let lexicon: Lexicon
  private let mentionFinder: MentionFinder

  package init(catalogue: Catalogue, lexicon: Lexicon) {
    self.lexicon = lexicon
    mentionFinder = MentionFinder(catalogue: catalogue, lexicon: lexicon)
  }

  /// - Complexity: O(*n*) in the tokens of the document.
  package func documentGraph(of document: Document, sentences: [Sentence]) -> DocumentGraph {
    let sentences = sentences.map { TreeMender.mended($0, classes: lexicon.classes) }
    let mentioned = mentionFinder.mentions(in: sentences, of: document.metadata)
    let extractors = sentences.indices.map {
      SentenceExtractor($0, of: mentioned, lexicon: lexicon)
    }
    var addressee = ImpliedAddressee(mentioned.entities)
    let found = extractors.map(\.found)
    let sanctions = ImpliedSanctions(found)
    let targets = ImpliedTargets(found, state: mentioned.state(of:))
    var attackers = ImpliedAttackers()
    var denials = Denials(mentioned)
    var statements: [Statement] = []
    let affiliations = Dictionary(grouping: mentioned.affiliations, by: \.sentence)
    let speech = SpeechReader(extractors, entities: mentioned.entities, lexicon: lexicon) {
      document.prose.text($0)
    }
    let officials = Officials(mentioned)
    for (index, sentence) in extractors.enumerated() {
      var claims = sentence.found.claims
      addressee.note(claims, in: index)
      attackers.note(claims, in: index)
      claims += sentence.found.sanctions.compactMap(sanctions.claim)
      claims += sentence.found.blows.compactMap(targets.claim)
      claims += sentence.found.reproaches.compactMap {
        attackers.claim(completing: $0, in: index)
      }
      claims += sentence.found.answers.compactMap { addressee.claim(completing: $0, in: index) }
      claims += (affiliations[index] ?? []).map {
        SentenceExtractor.claim(of: $0, entities: mentioned.entities)
      }
      claims = claims.filter(officials.allow)
      guard !claims.isEmpty || !sentence.found.denials.isEmpty else {
        denials.note([])
        continue
      }
      let writer = StatementWriter(
        document: document, entities: mentioned.entities, sentence: sentence, claims: claims,
        quotedSpeech: speech.speech(in: index))
      let written = best(claims.compactMap(writer.statement))
      let told = Set(claims.filter { sentence.isContent($0.predicate) }.map(writer.trigger))
      let contents = written.filter { told.contains($0.evidence.trigger) }
      statements += written
      for denial in sentence.found.denials {
        let denied = denials.denied(by: denial, at: writer.start(of: denial), among: contents)
        statements += denied.compactMap { writer.statement(of: denial, denying: $0) }
        if !claims.contains(where: { $0.relation == .denies && $0.predicate == denial.predicate }),
          let author = denials.author(of: denied)
        {
          let claim = sentence.claim(of: denial, against: author, entities: mentioned.entities)
          statements += [claim].filter(officials.allow).compactMap(writer.statement)
        }
      }
      denials.note(contents)
    }
    let record = DocumentRecord(
      id: document.id, paths: document.paths, sha256: document.sha256,
      bytes: document.source.count, title: document.metadata.title,
      publisher: document.metadata.publisher, published: document.metadata.published,
      url: document.metadata.url)
    // Whom the document only calls "he" or "it" has no name to stand under: nothing is said of them.
    let entities = self.entities(of: mentioned, in: document)
    let named = Set(entities.map(\.id))
    return DocumentGraph(
      document: record, entities: entities,
      statements: statements.filter { statement in
        [statement.source, statement.target, statement.item].allSatisfy {
          $0.map(named.contains) ?? true
        }
      })
  }

  /// One statement for each proposition of a sentence: the surest, the most detailed.
  private func best(_ statements: [Statement]) -> [Statement] {
    struct Proposition: Hashable {
      let source: EntityID
      let relation: Relation
      let target: EntityID
    }
    var order: [Proposition] = []
    var kept: [Proposition: Statement] = [:]
    for statement in statements {
      var ends = (statement.source, statement.target)
      if statement.relation.isSymmetric, ends.1 < ends.0 { ends = (ends.1, ends.0) }
      let key = Proposition(source: ends.0, relation: statement.relation, target: ends.1)
      guard let other = kept[key] else {
        kept[key] = statement
        order.append(key)
        continue
      }
      if detail(statement) > detail(other) { kept[key] = statement }
    }
    return order.compactMap { kept[$0] }
  }

  private func detail(_ statement: Statement) -> Double {
    statement.confidence + (statement.item == nil ? 0 : 1)
      // "agreed on $1 billion in aid, offering to support": what is so, before what is meant to be.
      + (statement.modality == .actual ? 0.5 : 0)
      + Double(min(statement.qualifiers.count, 9)) / 10
  }

  private func entities(of mentioned: MentionedDocument, in document: Document) -> [Entity] {
    var locations = [[Location]](repeating: [], count: mentioned.entities.count)
    for mention in mentioned.mentions where mention.kind != .pronoun {
      let tokens = mentioned.sentences[mention.sentence].tokens
      let prose = tokens[mention.tokens.lowerBound].range
        .union(tokens[mention.tokens.upperBound - 1].range)
      let location = Location(
        document: document.id, range: document.offsets.sourceRange(of: prose))
      for entity in mention.entities { locations[entity].append(location) }
    }
    return mentioned.entities.enumerated().compactMap { index, entity in
      let mentions = Set(locations[index]).sorted()
      guard !mentions.isEmpty else { return nil }
      return Entity(
        id: entity.id, type: entity.type, label: entity.label, aliases: entity.aliases,
        properties: entity.properties, mentions: mentions)
    }
  }
}
