internal import Graph
internal import Knowledge
import Language

/// Awards of contracts: "The Army awarded Oshkosh a contract to build JLTVs", "Saab won an order from
/// Brazil for 36 Gripens", "was awarded a contract for Stinger missiles", "Hanwha signed a contract
/// with Poland for K9 howitzers".
///
/// One event that states three claims: the deal, the purchase, and the delivery to come. Which party
/// is which follows from the verb's class and voice and from who is a firm; rows of the lexicon
/// that would read the same words one by one give way.
struct ContractFinder {
  let tree: SentenceTree
  let references: ReferenceFinder
  let predicator: Predicator
  let lexicon: Lexicon

  private var classes: WordClasses { lexicon.classes }

  struct Award {
    let verb: Int
    let contract: Int
    let buyers: [Reference]
    let contractors: [Reference]
    let weapons: [Reference]
    /// Forces that the goods are meant for.
    let users: [Reference]
    /// Words that the award explains.
    let tokens: Set<Int>
  }

  func awards() -> [Award] {
    (0..<tree.count).compactMap { tree.isVerbal($0) ? award(at: $0) : nil }
  }

  private func award(at verb: Int) -> Award? {
    let lemma = tree[verb].lemma
    let isAward = classes.contains(lemma, in: .awardVerb)
    let isSigning = ["sign", "ink", "conclude", "finalise", "finalize"].contains(lemma)
    guard isAward || isSigning || classes.contains(lemma, in: .winVerb) else { return nil }
    let predication = predicator.predication(of: verb)
    let subjects = parties(predication.tokens(.subject))
    // "Raytheon was awarded a contract", "The contract was awarded to Raytheon".
    let befallen = tree.isPassive(verb) ? predication.tokens(.object) : []
    let isSubjectContract = befallen.contains(where: isContract)
    let end = clauseEnd(after: verb)
    guard
      let contract = isSubjectContract
        ? befallen.first(where: isContract)
        : (verb + 1..<end).first(where: {
          isContract($0) || isSigning && ["deal", "agreement"].contains(tree[$0].lemma)
        })
    else { return nil }
    let rest = names(in: verb + 1..<end)
    // "an order for missiles, with many to be assembled by Thales" is not placed by it.
    let agents = rest.filter { name in
      isAfter("by", name)
        && !(contract..<max(contract, name.token)).contains(where: tree.isVerbal)
    }
    var buyers: [Reference]
    var contractors: [Reference]
    if isAward {
      buyers = tree.isPassive(verb) ? agents : subjects
      contractors = parties(befallen)
      contractors += rest.filter { $0.span.upperBound <= contract && !isAfter("by", $0) }
      contractors += rest.filter { isAfter("to", $0) || isAfter("with", $0) }
    } else if isSigning {
      // Whichever side is the firm delivers.
      let sides = [
        subjects,
        rest.filter {
          // "with [South Korea]'s Hyundai Rotem": not the state.
          let next = $0.span.upperBound
          return isAfter("with", $0) && (next >= tree.count || tree[next].tag != .pos)
        },
      ]
      buyers = sides.flatMap { $0.filter { [.government, .agency].contains($0.type) } }
      contractors = sides.flatMap { $0.filter { $0.type == .company } }
      guard sides.allSatisfy({ Set($0.map { $0.type == .company }).count == 1 }), buyers.count == 1,
        contractors.count == 1
      else { return nil }
    } else {
      buyers = agents + rest.filter { isAfter("from", $0) || isAfter("with", $0) }
      contractors = subjects
    }
    contractors = distinct(contractors.filter { $0.type == .company })
    buyers = distinct(
      buyers.filter { buyer in !contractors.contains { $0.entity == buyer.entity } })
    let weapons = distinct(
      (verb..<end).flatMap { references.byHead[$0] }.filter {
        $0.type == .weapon && !(isSigning && isServiced($0, by: contract))
      })
    guard !isSigning || !weapons.isEmpty else { return nil }
    guard !contractors.isEmpty, !buyers.isEmpty || !weapons.isEmpty else { return nil }
    return Award(
      verb: verb, contract: contract, buyers: buyers, contractors: contractors, weapons: weapons,
      users: buyers.isEmpty ? [] : users(in: rest), tokens: Set([verb] + (verb + 1..<end)))
  }

  /// "a contract for maintenance of the F-16", "for F-16 upgrades": no F-16 is bought by it.
  private func isServiced(_ weapon: Reference, by contract: Int) -> Bool {
    let first = min(contract, weapon.token)
    let last = min(tree.count, max(contract, weapon.span.upperBound) + 2)
    return (first..<last).contains {
      tree[$0].tag.isNoun && classes.contains(tree[$0].lowerLemma, in: .serviceNoun)
    }
  }

  private func isContract(_ token: Int) -> Bool {
    tree[token].tag.isNoun && classes.contains(tree[token].lemma.lowercased(), in: .contractNoun)
  }

  /// Where another clause with a subject of its own begins.
  private func clauseEnd(after verb: Int) -> Int {
    (verb + 1..<tree.count).first { token in
      tree[token].dependency.isNominalSubject && token > verb + 1
        && tree[token].head > token && tree.isVerbal(tree[token].head)
    } ?? tree.count
  }

  private func names(in tokens: Range<Int>) -> [Reference] {
    let parties = tokens.flatMap { references.byHead[$0] }.filter(isParty)
    // "the UK Ministry of Defence" is one buyer.
    return parties.filter { party in
      !parties.contains {
        $0.span.count > party.span.count && $0.span.clamped(to: party.span) == party.span
      }
    }
    .sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private func parties(_ tokens: [Int]) -> [Reference] {
    tokens.flatMap { tree.conjuncts(of: $0) }.flatMap { references.references(at: $0) }
      .filter(isParty)
  }

  private func isParty(_ reference: Reference) -> Bool {
    switch reference.type {
    case .government, .agency, .company, .organisation: !reference.isPlace
    default: false
    }
  }

  /// Whether the word before a name and its article is `preposition`.
  private func isAfter(_ preposition: String, _ name: Reference) -> Bool {
    var before = name.span.lowerBound - 1
    if before > 0, tree[before].tag == .pos,
      let owner = references.byHead.joined().first(where: { $0.span.upperBound == before })
    {
      before = owner.span.lowerBound - 1
    }
    if before >= 0, tree[before].tag == .dt { before -= 1 }
    return before >= 0 && tree[before].form == preposition
  }

  /// Forces that the goods are for: "to procure missiles for the Army and Marine Corps".
  private func users(in names: [Reference]) -> [Reference] {
    var found: [Reference] = []
    for name in names where name.type == .agency {
      let isNext = found.last.map { last in
        (last.span.upperBound..<name.span.lowerBound).allSatisfy {
          ["and", ",", "the"].contains(tree[$0].form)
        }
      }
      if isAfter("for", name) || isNext == true { found.append(name) }
    }
    return distinct(found)
  }

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
        lexicon.relations.signature(of: relation).allows(source.type, target.type)
      else { return }
      found.append(
        FoundClaim(
          source: source, relation: relation, target: target,
          item: target.type == .weapon ? nil : item, fillers: fillers, predicate: award.verb,
          triggerTokens: [award.verb, award.contract], modality: modality,
          rule: "\(relation.name)/award"))
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
      for buyer in distinct(award.buyers + award.users) {
        let supplier = award.contractors.prefix(1).map { firm in
          (role: Qualifier.Role.supplier, references: [firm], word: String?.none, token: Int?.none)
        }
        add(buyer, .acquires, weapon, .planned, Array(supplier))
      }
    }
    return found
  }
}
