import Graph
import Testing

@testable import Knowledge

private let typeNames =
  "actor, person, government, agency, company, organisation, media, weapon, programme, law, place, "
  + "event"

@Suite("The table of relations")
struct RelationTableTests {
  private static let header = "relation\tsources\ttargets\tsymmetric\treaches_owners\n"

  private func relations(_ rows: String) throws -> RelationTable {
    try RelationTable(tables: Table.embedded(only: "relations") + [userTable(Self.header + rows)])
  }

  @Test("The program's own relations need nothing beside their names")
  func own() {
    let own = RelationTable.own
    #expect(own.relations.count == 43)
    for relation in own.relations {
      #expect(!relation.isMarked && Relation(relation.name) == relation)
    }
    #expect(
      own.relations.filter(\.isSymmetric)
        == [.agreesWith, .meets, .negotiatesWith, .cooperatesWith, .alliedWith])
    #expect(own.signature(of: .holdsRoleIn).allows(.person, .government))
    #expect(!own.signature(of: .holdsRoleIn).allows(.government, .person))
    #expect(own.signature(of: .criticises).reachesOwners)
    #expect(!own.signature(of: .acquires).reachesOwners)
  }

  @Test("A user's relation is one as ours are; to declare one twice alike does no harm")
  func users() throws {
    let relations = try relations(
      "sponsors\tactor\tprogramme ; organisation\n"
        + "twinnedWith\tplace\tplace\tyes\tno\n" + "meets\tactor\tactor\tyes\tno\n")
    #expect(relations.relations.suffix(2).map(\.name) == ["sponsors", "twinnedWith"])
    let sponsors = try #require(relations.relation(named: "sponsors"))
    #expect(!sponsors.isSymmetric)
    #expect(relations.signature(of: sponsors).allows(.company, .programme))
    #expect(!relations.signature(of: sponsors).allows(.company, .weapon))
    #expect(relations.relation(named: "twinnedWith")?.isSymmetric == true)
  }

  @Test(
    "A bad row is reported with its place and with what was expected",
    arguments: [
      (
        "co-operates\tactor\tactor",
        "2:1: expected a name of letters and digits such as 'supplies', not 'co-operates'"
      ),
      ("\tactor\tactor", "2:1: expected a name of letters and digits such as 'supplies', not ''"),
      (
        "sponsors\tactors\tactor",
        "2:10: expected types such as 'actor ; weapon', not 'actors': \(typeNames)"
      ),
      ("sponsors\tactor", "2:15: expected types such as 'actor ; weapon', not '': \(typeNames)"),
      ("sponsors\tactor\tactor\tmaybe", "2:22: expected 'yes' or 'no', not 'maybe'"),
      (
        "# ours\nmeets\tactor\tplace\tyes",
        "3:1: expected another name than 'meets', which relations.tsv:21 gives another meaning"
      ),
      (
        "meets\tactor\tactor",
        "2:1: expected another name than 'meets', which relations.tsv:21 gives another meaning"
      ),
      (
        "sponsors\tactor\tactor\nsponsors\tactor\tactor\tno\tyes",
        "3:1: expected another name than 'sponsors', which mine.tsv:2 gives another meaning"
      ),
      (
        "sponsors\tactor\tactor\tno\tno\tmore",
        "2:6: expected at most 5 cells, as the header has, not 6"
      ),
    ])
  func badRows(rows: String, expected: String) {
    let error = #expect(throws: TableError.self) { try relations(rows) }
    #expect(error?.description == "mine.tsv:" + expected)
  }

  @Test("A trigger of a relation that no table declares is refused, and how to declare it is told")
  func undeclared() throws {
    let triggers = try userTable(
      "relation\tlemma\tpos\tframe\nmeets\thug\tverb\tnsubj>obj\nsponsors\tsponsor\tverb\tnsubj>obj\n"
    )
    let own = try Table.embedded(only: "relations")
    let error = #expect(throws: TableError.self) { try Lexicon(tables: own + [triggers]) }
    let message = try #require(error).description
    #expect(message.hasPrefix("mine.tsv:3:1: expected one of supplies, acquires, "))
    #expect(
      message.hasSuffix(
        ", succeeds, not 'sponsors'; a table with the columns relation, sources, targets and "
          + "symmetric declares others"))
    // In whatever order they are given.
    let declared = try userTable(Self.header + "sponsors\tactor\tactor\n")
    let lexicon = try Lexicon(tables: [triggers, declared] + own)
    #expect(lexicon.triggers(headedBy: "sponsor", .verb).map(\.relation.name) == ["sponsors"])
  }
}
