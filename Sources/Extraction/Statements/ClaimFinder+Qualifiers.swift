internal import Graph
internal import Knowledge
import Language

/// Qualifiers that any row of a relation may have, whatever its own columns name.
extension ClaimFinder {
  typealias Filler = (
    role: Qualifier.Role, references: [Reference], word: String?, token: Int?
  )

  /// Where, to whom, under which law: read beside the predicate at `head`.
  func generalFillers(of relation: Relation, at head: Int) -> [Filler] {
    var found: [Filler] = []
    func add(_ role: Qualifier.Role, _ references: [Reference]) {
      if let first = references.first { found.append((role, [first], nil, first.token)) }
    }
    switch relation {
    case .requests: add(.recipient, recipients(below: head))
    case .meets, .negotiatesWith, .agreesWith, .attacks, .operates:
      add(.place, places(beside: head))
    case .sanctions, .liftsSanctionsOn, .investigates:
      let laws = references.byHead.joined().filter { $0.type == .law }
      if Set(laws.map(\.entity)).count == 1 { add(.law, Array(laws)) }
    default: break
    }
    return found
  }

  /// "asked Turkey to send the system to [Ukraine]": who would get what one is asked for.
  private func recipients(below head: Int) -> [Reference] {
    let predication = predicator.predication(of: head)
    let deeds = predication.tokens(.complement) + predication.tokens(.clause)
    return deeds.filter { lexicon.classes.contains(tree[$0].lemma, in: .dativeVerb) }
      .flatMap { deed -> [Int] in
        let arguments = predicator.predication(of: deed)
        return arguments.tokens(.indirectObject) + arguments.tokens(.oblique("to"))
      }
      .flatMap { references.references(at: $0) }.filter { $0.type.isActor }
  }

  /// "met in [Ashgabat]", "a meeting in [Geneva]"
  private func places(beside head: Int) -> [Reference] {
    let predication = predicator.predication(of: head)
    return ["in", "at", "near"].flatMap { predication.tokens(.oblique($0)) }
      .flatMap { references.byHead[$0] }
      .filter { $0.type == .place || $0.type == .government && $0.isPlace }
  }
}
