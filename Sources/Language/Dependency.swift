/// A basic dependency of Universal Dependencies 2.16 (English), with the subtypes of the treebanks.
public enum Dependency: String, Sendable, Hashable, CaseIterable {
  case punct
  case `case`
  case det
  case nsubj
  case root
  case amod
  case advmod
  case obj
  case obl
  case nmod
  case conj
  case compound
  case cc
  case mark
  case aux
  case cop
  case nmodPossessive = "nmod:poss"
  case advcl
  case xcomp
  case flat
  case aclRelative = "acl:relcl"
  case ccomp
  case acl
  case auxPassive = "aux:pass"
  case nummod
  case appos
  case nsubjPassive = "nsubj:pass"
  case parataxis
  case nmodUnmarked = "nmod:unmarked"
  case oblUnmarked = "obl:unmarked"
  case discourse
  case compoundParticle = "compound:prt"
  case expl
  case fixed
  case iobj
  case list
  case oblAgent = "obl:agent"
  case dep
  case nmodDescription = "nmod:desc"
  case csubj
  case nsubjOuter = "nsubj:outer"
  case detPredeterminer = "det:predet"
  case advclRelative = "advcl:relcl"
  case vocative
  case reparandum
  case ccPreconjunction = "cc:preconj"
  case goeswith
  case orphan
  case dislocated
  case csubjPassive = "csubj:pass"
  case csubjOuter = "csubj:outer"
}

extension Dependency {
  static let count = allCases.count

  /// Active, passive and outer subjects, nominal ones only.
  public var isNominalSubject: Bool {
    self == .nsubj || self == .nsubjPassive || self == .nsubjOuter
  }

  /// Subtypes folded away: `nmod:poss` is an `nmod`.
  public var universal: Substring {
    rawValue.prefix { $0 != ":" }
  }
}
