internal import Glibc
internal import Graph

/// How sure the reading of a claim is: the share of claims read like it that readers found right.
///
/// A logistic model of how a claim was read. Its weights were fitted to 603 claims of 74 articles
/// (2014 to 2026) that no rule had been tried on, each judged by hand for entities, relation,
/// direction, polarity and modality; `redthread evaluate` prints how far it holds on annotated text.
struct Confidence {
  private var logOdds = 1.8

  /// - Parameter isLong: the sentence has more than 160 bytes.
  init(of claim: FoundClaim, _ factuality: Factuality, isLong: Bool) {
    logOdds += Self.weight(of: claim)
    if factuality.polarity == .negated { logOdds -= 1.5 }
    if factuality.modality == .planned { logOdds -= 0.4 }
    if isLong { logOdds -= 0.35 }
  }

  /// A denial of `report` is read no more surely than what it denies.
  init(denying report: Statement) {
    logOdds = log(report.confidence / (1 - report.confidence)) - 1.5
  }

  /// Between 0 and 1, to two places.
  var value: Double { (100 / (1 + exp(-logOdds))).rounded() / 100 }

  /// Offices and homes are read off fixed phrases; a verb with its object is read more surely than
  /// one with a phrase, and both more surely than a noun.
  private static func weight(of claim: FoundClaim) -> Double {
    if [.holdsRoleIn, .memberOf, .partOf, .basedIn].contains(claim.relation) { return 1.15 }
    if claim.rule.contains("implied") { return -0.6 }
    if claim.isPresupposed || claim.rule.contains("/adj") { return 0.45 }
    if claim.rule.contains("/noun") { return -0.9 }
    return claim.rule.hasSuffix("nsubj>obj") || claim.rule.hasSuffix("nsubj+nsubj") ? 0.1 : -0.2
  }
}
