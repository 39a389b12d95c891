internal import Exchange
internal import Graph

/// A value to be written as JSON; members keep their order.
indirect enum JSONTree {
  case null
  case boolean(Bool)
  case number(Int)
  case decimal(Double)
  case text(String)
  case array([JSONTree])
  case object([(String, JSONTree)])
  /// JSON text as the canonical graph has it.
  case canonical(String)

  static func optional(_ text: String?) -> JSONTree { text.map { .text($0) } ?? .null }
  static func entity(_ entity: Entity) -> JSONTree { .canonical(GraphJSON.text(of: entity)) }
  static func claim(_ claim: Claim) -> JSONTree { .canonical(GraphJSON.text(of: claim)) }
  static func documents(_ documents: [DocumentRecord]) -> JSONTree {
    .canonical(GraphJSON.text(of: documents))
  }
  static func statements(_ statements: [Statement]) -> JSONTree {
    .canonical(GraphJSON.text(of: statements))
  }

  func write(to output: inout ByteWriter) {
    switch self {
    case .null: output.write("null")
    case .boolean(let truth): output.write(truth)
    case .number(let number): output.write(number)
    case .decimal(let number): output.write(number)
    case .text(let text): output.writeJSON(text)
    case .canonical(let text): output.write(text)
    case .array(let values):
      output.write("[")
      for (index, value) in values.enumerated() {
        if index > 0 { output.write(",") }
        value.write(to: &output)
      }
      output.write("]")
    case .object(let members):
      output.write("{")
      for (index, member) in members.enumerated() {
        if index > 0 { output.write(",") }
        output.writeJSON(key: member.0)
        member.1.write(to: &output)
      }
      output.write("}")
    }
  }
}
