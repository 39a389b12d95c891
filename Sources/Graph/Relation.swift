/// How a proposition between two entities is called, and whether its ends may be exchanged.
///
/// An open set: tables declare relations, the program's and the user's, and graphs are read without
/// the tables they were made with. So a value carries its symmetry, and relations of one name that
/// differ in it are two.
package struct Relation: RawRepresentable, Hashable, Sendable {
  /// What keys, orders and case files hold: the name, and behind it "~" where the relation is
  /// symmetric and the name alone does not tell it.
  package let rawValue: String
  /// Whether the two ends may be exchanged without a change of meaning.
  package let isSymmetric: Bool

  /// As tables, exports and people call it.
  package var name: String { isMarked ? String(rawValue.dropLast()) : rawValue }

  /// Whether it must be said beside the name that the relation is symmetric.
  package var isMarked: Bool { rawValue.utf8.last == UInt8(ascii: "~") }

  /// Nil where `name` is not a letter and then letters and digits, all of ASCII.
  ///
  /// - Parameter isSymmetric: what is said beside the name; some names need nothing said.
  package init?(_ name: String, isSymmetric: Bool = false) {
    guard Self.isName(name) else { return nil }
    let isToldByName = Self.symmetricByName.contains(name)
    rawValue = isSymmetric && !isToldByName ? name + "~" : name
    self.isSymmetric = isSymmetric || isToldByName
  }

  package init?(rawValue: String) {
    let isMarked = rawValue.utf8.last == UInt8(ascii: "~")
    self.init(isMarked ? String(rawValue.dropLast()) : rawValue, isSymmetric: isMarked)
    // "meets~" is no other way to write "meets".
    if self.rawValue != rawValue { return nil }
  }

  private init(own name: String) {
    rawValue = name
    isSymmetric = Self.symmetricByName.contains(name)
  }

  /// The program's own symmetric relations: claims have had these names for keys from the first
  /// version on. A test compares them with the table.
  private static let symmetricByName: Set<String> = [
    "agreesWith", "meets", "negotiatesWith", "cooperatesWith", "alliedWith",
  ]

  private static func isName(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
  }
}

extension Relation: CustomStringConvertible {
  package var description: String { name }
}

/// The relations of the program's table of which rules in code speak.
extension Relation {
  package static let supplies = Relation(own: "supplies")
  package static let acquires = Relation(own: "acquires")
  package static let operates = Relation(own: "operates")
  package static let develops = Relation(own: "develops")
  package static let manufactures = Relation(own: "manufactures")
  package static let upgrades = Relation(own: "upgrades")
  package static let returns = Relation(own: "returns")
  package static let pays = Relation(own: "pays")
  package static let variantOf = Relation(own: "variantOf")
  package static let participatesIn = Relation(own: "participatesIn")
  package static let incompatibleWith = Relation(own: "incompatibleWith")
  package static let requests = Relation(own: "requests")
  package static let offers = Relation(own: "offers")
  package static let rejects = Relation(own: "rejects")
  package static let agreesWith = Relation(own: "agreesWith")
  package static let meets = Relation(own: "meets")
  package static let negotiatesWith = Relation(own: "negotiatesWith")
  package static let cooperatesWith = Relation(own: "cooperatesWith")
  package static let alliedWith = Relation(own: "alliedWith")
  package static let supports = Relation(own: "supports")
  package static let opposes = Relation(own: "opposes")
  package static let criticises = Relation(own: "criticises")
  package static let accuses = Relation(own: "accuses")
  package static let denies = Relation(own: "denies")
  package static let warns = Relation(own: "warns")
  package static let pressures = Relation(own: "pressures")
  package static let approves = Relation(own: "approves")
  package static let blocks = Relation(own: "blocks")
  package static let tells = Relation(own: "tells")
  package static let sanctions = Relation(own: "sanctions")
  package static let liftsSanctionsOn = Relation(own: "liftsSanctionsOn")
  package static let excludes = Relation(own: "excludes")
  package static let investigates = Relation(own: "investigates")
  package static let attacks = Relation(own: "attacks")
  package static let holdsRoleIn = Relation(own: "holdsRoleIn")
  package static let memberOf = Relation(own: "memberOf")
  package static let partOf = Relation(own: "partOf")
  package static let basedIn = Relation(own: "basedIn")
  package static let owns = Relation(own: "owns")
}
