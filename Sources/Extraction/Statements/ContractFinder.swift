internal import Graph
internal import Knowledge
import Language

/// Awards of contracts: "The Army awarded Oshkosh a contract to build JLTVs", "Saab won an order from
/// Brazil for 36 Gripens", "was awarded a contract for Stinger missiles".
///
/// One event that states three claims: the deal, the purchase, and the delivery to come. Which party
/// is which follows from the verb's class and voice and from who is a firm; rows of the lexicon
/// that would read the same words one by one give way.
struct ContractFinder {
  let tree: SentenceTree
  let references: ReferenceFinder
  let predicator: Predicator
  let classes: WordClasses

  struct Award {
    let verb: Int
    let contract: Int
    let buyers: [Reference]
    let contractors: [Reference]
    let weapons: [Reference]
    /// Words that the award explains.
    let tokens: Set<Int>
  }

  func awards() -> [Award] {
    (0..<tree.count).compactMap { tree.isVerbal($0) ? award(at: $0) : nil }
  }

  private func award(at verb: Int) -> Award? {
    let lemma = tree[verb].lemma
    let isAward = classes.contains(lemma, in: .awardVerb)
    guard isAward || classes.contains(lemma, in: .winVerb) else { return nil }
    let arguments = predicator.predication(of: verb).arguments
    guard let contract = contract(among: arguments) else { return nil }
    var buyers: [Reference] = []
    var contractors: [Reference] = []
    for argument in arguments where argument.token != contract {
      let named = parties(at: argument.token)
      let firms = named.filter { $0.type == .company }
      switch argument.role {
      case .subject: if isAward { buyers += named } else { contractors += firms }
      case .object, .indirectObject: contractors += firms
      case .oblique("to"): if isAward { contractors += firms } else { buyers += named }
      case .oblique("from"), .oblique("by"): buyers += named
      case .oblique("with"): if isAward { contractors += firms } else { buyers += named }
      default: continue
      }
    }
    let subtree = tree.subtree(of: contract)
    for token in subtree {
      let named = parties(at: token)
      switch tree.marker(of: token) {
      case "with": if isAward { contractors += named.filter(isFirm) } else { buyers += named }
      case "to": if isAward { contractors += named.filter(isFirm) }
      case "from": buyers += named
      default: continue
      }
    }
    buyers.removeAll { buyer in contractors.contains { $0.entity == buyer.entity } }
    guard !contractors.isEmpty || !buyers.isEmpty && isAward else { return nil }
    var tokens = Set(subtree).union([verb])
    for argument in arguments {
      switch argument.role {
      case .oblique("for"), .complement: tokens.formUnion(tree.subtree(of: argument.token))
      default: continue
      }
    }
    let weapons = tokens.sorted().flatMap { references.byHead[$0] }.filter { $0.type == .weapon }
    guard !contractors.isEmpty || !weapons.isEmpty else { return nil }
    return Award(
      verb: verb, contract: contract, buyers: distinct(buyers), contractors: distinct(contractors),
      weapons: distinct(weapons), tokens: tokens)
  }

  /// The contract itself, whether object, second object or what the passive is said of.
  private func contract(among arguments: [Predication.Argument]) -> Int? {
    for argument in arguments {
      guard [.object, .indirectObject, .subject].contains(argument.role) else { continue }
      // "$624 million contract order": the amount may head the phrase.
      let heads = [argument.token] + tree.children(of: argument.token)
      if let contract = heads.first(where: { head in
        classes.contains(tree[head].lemma, in: .contractNoun) && tree[head].tag.isNoun
      }) {
        return contract
      }
    }
    return nil
  }

  private func parties(at token: Int) -> [Reference] {
    tree.conjuncts(of: token).flatMap { references.references(at: $0) }
      .filter { $0.type.isActor && $0.type != .person && $0.type != .media }
  }

  private func isFirm(_ reference: Reference) -> Bool { reference.type == .company }

  private func distinct(_ references: [Reference]) -> [Reference] {
    var seen = Set<Int>()
    return references.filter { seen.insert($0.entity).inserted }
  }

  /// The claims that an award states.
  func claims(of award: Award) -> [FoundClaim] {
    var found: [FoundClaim] = []
    let item = award.weapons.first
    func add(
      _ source: Reference, _ relation: Relation, _ target: Reference, _ modality: Modality?,
      _ fillers: [(role: Qualifier.Role, references: [Reference], word: String?, token: Int?)]
    ) {
      guard source.entity != target.entity,
        RelationSignature.of(relation).allows(source.type, target.type)
      else { return }
      found.append(
        FoundClaim(
          source: source, relation: relation, target: target,
          item: target.type == .weapon ? nil : item, fillers: fillers, predicate: award.verb,
          triggerTokens: [award.verb, award.contract], modality: modality,
          rule: "\(relation.rawValue)/award"))
    }
    for contractor in award.contractors {
      for buyer in award.buyers {
        add(buyer, .agreesWith, contractor, nil, [])
        if item != nil { add(contractor, .supplies, buyer, .planned, []) }
      }
      if award.buyers.isEmpty {
        for weapon in award.weapons { add(contractor, .supplies, weapon, .planned, []) }
      }
    }
    for weapon in award.weapons {
      for buyer in award.buyers {
        let supplier = award.contractors.prefix(1).map { firm in
          (role: Qualifier.Role.supplier, references: [firm], word: String?.none, token: Int?.none)
        }
        add(buyer, .acquires, weapon, .planned, Array(supplier))
      }
    }
    return found
  }
}
