internal import Graph
internal import Knowledge
import Language
internal import Reading
internal import Text

/// The claims of one sentence with all that is needed to write them down.
struct SentenceExtractor {
  let tree: SentenceTree
  let references: ReferenceFinder
  let lexicon: Lexicon
  let found: FoundInSentence

  init(_ index: Int, of mentioned: MentionedDocument, lexicon: Lexicon) {
    tree = SentenceTree(mentioned.sentences[index])
    self.lexicon = lexicon
    var byHead = [[Reference]](repeating: [], count: tree.count)
    for mention in mentioned.mentions[mentioned.mentions(in: index)]
    where mention.use != .attribute {
      for entity in mention.entities {
        let reference = Reference(
          entity: entity, type: mentioned.entities[entity].type, isPlace: mention.use == .place,
          isAnaphor: mention.kind != .name, token: mention.head,
          span: mention.tokens)
        if !byHead[mention.head].contains(where: { $0.entity == entity }) {
          byHead[mention.head].append(reference)
        }
      }
    }
    for token in byHead.indices where byHead[token].count > 1 {
      // "the [Libyan] National Army": the state in a body's name is not meant beside it.
      let all = byHead[token]
      byHead[token].removeAll { inner in
        all.contains { $0.span.count > inner.span.count && $0.span.contains(inner.span) }
      }
    }
    let entities = mentioned.entities
    func named(_ kind: String) -> Set<Int> {
      Set(byHead.joined().map(\.entity).filter { entities[$0].properties["kind"] == kind })
    }
    references = ReferenceFinder(
      tree: tree, classes: lexicon.classes, byHead: byHead, parties: named("party"),
      bands: named("armed group"), forces: named("armed force"))
    let finder = ClaimFinder(
      tree: tree, lexicon: lexicon, references: references,
      isForeign: { weapon, state in
        guard let origin = entities[weapon].origin, !origin.isEmpty,
          let code = entities[state].properties["iso3166"]
        else { return false }
        return !origin.contains(code)
      },
      state: mentioned.state(of:))
    found = finder.claims()
  }

  func factuality(of predicate: Int) -> Factuality {
    FactualityReader(
      tree: tree, lexicon: lexicon, predicator: Predicator(tree, classes: lexicon.classes)
    ).factuality(of: predicate)
  }

  /// Whether a predicate is what its sentence tells, not an aside on somebody or something in it.
  func isContent(_ predicate: Int) -> Bool {
    let verb = tree.firstConjunct(of: predicate)
    guard tree.isVerbal(verb) else { return false }
    switch tree[verb].dependency {
    case .root, .ccomp, .xcomp, .parataxis: return true
    // "accused it of arming them"
    case .advcl, .acl: return ["of", "for"].contains(tree.marker(of: verb) ?? "")
    default: return false
    }
  }

  /// That `denial` contradicts `author`, who is named elsewhere.
  func claim(of denial: OpenAnswer, against author: Int, entities: [MentionedEntity]) -> FoundClaim
  {
    let target = Reference(
      entity: author, type: entities[author].type, isPlace: false, isAnaphor: true,
      token: denial.predicate, span: denial.predicate..<denial.predicate + 1)
    return FoundClaim(
      source: denial.source, relation: .denies, target: target, item: nil, fillers: [],
      predicate: denial.predicate, triggerTokens: denial.triggerTokens, modality: nil,
      rule: "\(denial.rule) implied addressee")
  }

  /// What titles and appositions of the sentence state.
  static func claim(of affiliation: Affiliation, entities: [MentionedEntity]) -> FoundClaim {
    let token = affiliation.trigger.lowerBound
    func reference(_ entity: Int) -> Reference {
      Reference(
        entity: entity, type: entities[entity].type, isPlace: false, isAnaphor: false, token: token,
        span: affiliation.trigger)
    }
    return FoundClaim(
      source: reference(affiliation.source), relation: affiliation.relation,
      target: reference(affiliation.target), item: nil,
      fillers: affiliation.title.map {
        [(role: Qualifier.Role.title, references: [], word: $0, token: nil)]
      } ?? [],
      predicate: affiliation.trigger.upperBound - 1, triggerTokens: Array(affiliation.trigger),
      modality: nil, isPresupposed: true, rule: "\(affiliation.relation.name)/title")
  }
}
