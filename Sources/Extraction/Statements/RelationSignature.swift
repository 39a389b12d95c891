internal import Graph

/// Which types the two ends of a relation may have: the table of the claims contract.
struct RelationSignature: Sendable {
  let sources: Set<EntityType>
  let targets: Set<EntityType>

  /// The ends that `relation` allows.
  static func of(_ relation: Relation) -> RelationSignature { table[relation] ?? actors }

  /// Whether what is done to a thing or deed is done to whose it is: to condemn the Israeli strike
  /// is to condemn Israel, to buy a Russian car is not to buy Russia.
  static func reachesOwners(_ relation: Relation) -> Bool {
    switch relation {
    case .criticises, .opposes, .rejects, .attacks, .supports, .denies, .endangers,
      .incompatibleWith, .approves, .blocks:
      true
    default: false
    }
  }

  func allows(_ source: EntityType, _ target: EntityType) -> Bool {
    sources.contains(source) && targets.contains(target)
  }

  private static let actor = Set(EntityType.allCases.filter(\.isActor))
  private static let actors = RelationSignature(sources: actor, targets: actor)
  private static let bodies: Set<EntityType> = [
    .government, .agency, .company, .organisation, .media,
  ]

  private static let table: [Relation: RelationSignature] = {
    var table: [Relation: RelationSignature] = [:]
    func add(_ relations: [Relation], _ sources: Set<EntityType>, _ targets: Set<EntityType>) {
      for relation in relations {
        table[relation] = RelationSignature(sources: sources, targets: targets)
      }
    }
    // The item itself stands as the target where no recipient or addressee is known.
    add([.supplies, .returns, .requests, .offers, .rejects], actor, actor.union([.weapon]))
    add([.acquires, .operates, .develops, .manufactures, .upgrades], actor, [.weapon])
    add([.variantOf], [.weapon], [.weapon])
    add([.participatesIn], actor, [.programme])
    add([.excludedFrom], actor, [.programme, .organisation])
    add([.endangers], actor.union([.weapon]), actor.union([.weapon]))
    add([.incompatibleWith], [.weapon], [.weapon, .organisation])
    add([.opposes], actor, actor.union([.weapon]))
    add([.approves, .blocks], actor, actor.union([.weapon, .programme]))
    add([.attacks], actor, actor.union([.place]))
    add([.holdsRoleIn], [.person], bodies)
    add([.memberOf], actor, [.organisation])
    add([.partOf], [.agency, .company, .organisation, .media], bodies.subtracting([.media]))
    add([.basedIn], [.company, .organisation, .media], [.government])
    add([.owns], actor, [.company])
    add([.succeeds], [.person], [.person])
    return table
  }()
}
