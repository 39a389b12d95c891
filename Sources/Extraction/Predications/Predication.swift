/// Who does what to whom, whatever the construction: a predicate and its arguments in the terms of
/// the active voice.
///
/// "the S-400 that Turkey bought from Russia" gives `bought(subject: Turkey, object: S-400,
/// oblique from: Russia)`, as do the passive, the participle and the noun "purchase".
struct Predication: Sendable {
  enum Kind: Sendable { case verb, noun, adjective }

  enum Role: Hashable, Sendable {
    case subject, object, indirectObject
    /// With its preposition, lower case; empty for bare adverbials ("last week").
    case oblique(String)
    /// An infinitive or participle without subject of its own ("to sell", "selling").
    case complement
    /// A clause with its own subject ("that Turkey sell").
    case clause
    /// Possessive, demonym, or name before a noun.
    case possessor
    /// What a predicate noun or adjective is said of.
    case predicand
    case apposition
  }

  struct Argument: Hashable, Sendable {
    let role: Role
    /// Head token of the argument, in the sentence of the predicate.
    let token: Int
    /// Whether the grammar supplies it from elsewhere (control, relative clause, coordination).
    let isImplicit: Bool
  }

  let token: Int
  let kind: Kind
  let arguments: [Argument]

  /// The tokens that fill `role`, overt ones first, coordination expanded by the caller.
  func tokens(_ role: Role) -> [Int] {
    let hasOvert = arguments.contains { $0.role == role && !$0.isImplicit }
    return arguments.filter { $0.role == role && $0.isImplicit != hasOvert }.map(\.token)
  }
}
