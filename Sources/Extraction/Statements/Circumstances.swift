internal import Graph
internal import Language
internal import Text

/// When, for how much and how many: expressions of one sentence and the predicates they belong to.
struct Circumstances {
  private let tree: SentenceTree
  private let prose: Prose
  private let dates: [DateExpression]
  private let amounts: [AmountExpression]
  private let quantities: [QuantityExpression]

  /// Reads what the relations of `claims` may have.
  init(of claims: [FoundClaim], tree: SentenceTree, published: String?, prose: Prose) {
    self.tree = tree
    self.prose = prose
    func any(_ has: (Relation) -> Bool) -> Bool { claims.contains { has($0.relation) } }
    dates =
      any(Self.isTimed) ? DateReader().dates(in: tree.sentence, published: published) : []
    amounts = any(Self.isPriced) ? AmountReader().amounts(in: tree.sentence) : []
    quantities = any(Self.isCounted) ? QuantityReader().quantities(in: tree.sentence) : []
  }

  private func text(_ tokens: Range<Int>) -> String {
    prose.text(tree[tokens.lowerBound].range.union(tree[tokens.upperBound - 1].range))
  }

  /// The circumstances of `claim`: each role at most once.
  func qualifiers(of claim: FoundClaim) -> [Qualifier] {
    var found: [Qualifier] = []
    let trigger = Set(claim.triggerTokens)
    if Self.isTimed(claim.relation),
      let date = dates.first(where: { belongs($0.tokens, to: claim, trigger) })
    {
      found.append(
        Qualifier(
          role: .date, value: date.value.map { .value($0, bound: .equal) } ?? .text,
          text: text(date.tokens)))
    }
    if Self.isPriced(claim.relation),
      let amount = amounts.first(where: { belongs($0.tokens, to: claim, trigger) })
    {
      found.append(
        Qualifier(
          role: .amount, value: .value(amount.value, bound: amount.bound),
          text: text(amount.tokens)))
    }
    if Self.isCounted(claim.relation),
      let quantity = quantities.first(where: { counts($0, claim) })
    {
      found.append(
        Qualifier(
          role: .quantity, value: .value(quantity.value, bound: quantity.bound),
          text: text(quantity.tokens)))
    }
    return found
  }

  /// Whether the expression hangs on the claim's trigger, with no other clause between.
  private func belongs(
    _ tokens: Range<Int>, to claim: FoundClaim, _ trigger: Set<Int>
  ) -> Bool {
    var current = head(of: tokens)
    var steps = 0
    while current >= 0, steps < 16 {
      if trigger.contains(current) { return true }
      if tree.isVerbal(current) {
        // A noun's circumstances may hang on the verb that carries it: "imposed sanctions in 2020".
        return trigger.contains {
          tree[$0].head == current && !tree.isVerbal($0) && isTimed($0, for: claim.relation)
        }
      }
      current = tree[current].head
      steps += 1
    }
    return false
  }

  /// "Emco's owner survived an attack in 2015", "received its owner on Monday" do not say since when he
  /// owns it; "became its owner in 2015" does.
  private func isTimed(_ noun: Int, for relation: Relation) -> Bool {
    guard relation == .holdsRoleIn else { return true }
    let dependency = tree[noun].dependency
    return !dependency.isNominalSubject
      && (dependency != .obj || ["become", "remain"].contains(tree[tree[noun].head].lemma))
  }

  /// Whether the count is of the claim's item or target.
  private func counts(
    _ quantity: QuantityExpression, _ claim: FoundClaim
  ) -> Bool {
    let counted = head(of: quantity.tokens)
    return [claim.item, claim.target].compactMap { $0 }.contains { reference in
      // The number of "Leopard 2 tanks" is the name's.
      let isNamed =
        quantity.tokens.lowerBound > reference.span.lowerBound
        && quantity.tokens.lowerBound < reference.span.upperBound
      return reference.type == .weapon && !isNamed
        && (tree.isAncestor(counted, of: reference.token)
          || tree.isAncestor(reference.token, of: counted))
    }
  }

  /// The token of a run whose head lies outside it.
  private func head(of tokens: Range<Int>) -> Int {
    tokens.first { !tokens.contains(tree[$0].head) } ?? tokens.lowerBound
  }

  private static func isTimed(_ relation: Relation) -> Bool {
    switch relation {
    case .partOf, .basedIn, .variantOf, .incompatibleWith: false
    default: true
    }
  }

  private static func isPriced(_ relation: Relation) -> Bool {
    switch relation {
    case .supplies, .acquires, .upgrades, .pays, .agreesWith, .approves, .offers, .owns, .blocks,
      .manufactures, .requests, .supports, .develops, .rejects:
      true
    default: false
    }
  }

  private static func isCounted(_ relation: Relation) -> Bool {
    switch relation {
    case .supplies, .acquires, .operates, .manufactures, .returns, .requests, .offers, .upgrades:
      true
    default: false
    }
  }
}
