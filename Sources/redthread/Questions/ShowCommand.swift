import ArgumentParser
import Graph
import Queries
import Text

/// `redthread show`: everything known of an entity or a claim.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Everything known of an entity or a claim, each with its citation.",
    discussion: """
      Of an entity: its names, its offices with their dates, and its claims grouped by relation. Of a \
      claim, named by its id: every statement.

      Example: redthread show Graphs/seeds.json "Mevlut Cavusoglu"
      """)

  @OptionGroup var source: GraphArgument

  @Argument(help: "An entity, by any of its names or its id, or the id of a claim.")
  var subject: String

  @Option(help: "table, json, dot or mermaid.")
  var format = AnswerFormat.table

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if format == .csv {
      throw ValidationError("an entity is no table; redthread neighbours has --format csv")
    }
  }

  func run() throws {
    switch try source.openAny() {
    case .claims(let source): try show(in: source)
    case .foreign(let graph):
      try graph.show(subject, limit: answer.most).print(as: answer.json ? .json : format)
    }
  }

  private func show(in source: any GraphSource) throws {
    if let part = try reportingCaseFailure({ try source.claim(subject) }) {
      return try Answer(claimOf: part).print(as: answer.json ? .json : format)
    }
    let entity = try source.entity(named: subject, for: answer.json ? .json : format)
    let profile = try reportingCaseFailure {
      try EntityProfile(of: entity, in: source, limit: answer.most)
    }
    try Answer(profile).print(as: answer.json ? .json : format)
  }
}

extension Answer {
  /// - Parameter part: a graph of one claim.
  init(claimOf part: Graph) {
    let citations = Citations(part)
    let claim = part.claims[0]
    self.init(
      json: .object([("claim", .claim(claim)), ("documents", .documents(part.documents))]),
      graph: part)
    say("\(PrintableText.line(citations.sentence(claim)))  (\(claim.id))")
    say("\(claim.status.rawValue), support \(claim.weight)")
    var table = AnswerTable([
      .fixed("says"), .flexible("who"), .flexible("quote"), .flexible("source"),
    ])
    for statement in claim.statements {
      table.add([
        .init(statement.stance), .init(citations.voice(statement)),
        .init(statement.evidence.quote), .init(citations.place(statement), .faint),
      ])
    }
    show(table)
  }

  fileprivate init(_ profile: EntityProfile) {
    let citations = Citations(profile.part)
    let entity = profile.entity
    self.init(json: profile.json, graph: profile.part)
    say("\(PrintableText.line(entity.label))  (\(entity.id), \(entity.type.rawValue))")
    if !entity.aliases.isEmpty {
      say("also: \(PrintableText.line(entity.aliases.joined(separator: ", ")))")
    }
    for name in entity.properties.keys.sorted() {
      say("\(PrintableText.line("\(name): \(entity.properties[name] ?? "")"))")
    }
    say(
      "named \(counted(profile.mentions, "time")) in \(counted(profile.documents, "document")), "
        + counted(profile.total, "claim"))
    showRoles(profile, citations)
    for group in profile.groups {
      let total = profile.counts.filter {
        $0.relation == group.relation && $0.direction == group.direction
      }.reduce(0) { $0 + $1.count }
      let some = group.links.count < total ? "\(group.links.count) of \(total)" : "\(total)"
      var table = AnswerTable(
        titled: "\(citations.relation(group.links[0]))  \(some)",
        [.flexible(""), .fixed(""), .flexible(""), .flexible("")])
      for link in group.links {
        let statement = citations.best(link.claim)
        table.add([
          .init(citations.neighbour(link), .strong),
          .init(link.claim.status.rawValue, link.claim.status.style),
          .init(statement.evidence.quote), .init(citations.place(statement), .faint),
        ])
      }
      say("")
      show(table)
    }
    if profile.part.claims.count < profile.total { say("--limit 0 shows all claims") }
  }

  private mutating func showRoles(_ profile: EntityProfile, _ citations: Citations) {
    var table = AnswerTable(
      titled: "offices and affiliations",
      [.flexible(""), .flexible(""), .fixed(""), .flexible(""), .flexible("")])
    for role in profile.roles {
      let statement = citations.best(role.link.claim)
      let dates = [role.from, role.to.map { "to \($0)" }].compactMap { $0 }
      table.add([
        .init(role.title ?? ""), .init(citations.label(role.link.neighbour), .strong),
        .init(dates.joined(separator: " ")), .init(statement.evidence.quote),
        .init(citations.place(statement), .faint),
      ])
    }
    if !profile.roles.isEmpty { say("") }
    show(table)
  }
}

extension EntityProfile {
  fileprivate var json: JSONTree {
    .object([
      ("entity", .entity(entity)), ("mentions", .number(mentions)),
      ("documents", .number(documents)), ("total", .number(total)),
      (
        "roles",
        .array(
          roles.map { role in
            .object([
              ("title", .optional(role.title)), ("from", .optional(role.from)),
              ("to", .optional(role.to)), ("holder", .text(role.link.claim.source.text)),
              ("in", .text(role.link.claim.target.text)), ("claim", .text(role.link.claim.id)),
            ])
          })
      ),
      ("claims", .array(part.claims.map { .claim($0) })),
      ("sources", .documents(part.documents)),
    ])
  }
}

extension Statement {
  /// What it says of the claim, in a few words: "affirmed", "hedged, planned", "negated".
  var stance: String {
    var words = [polarity.rawValue]
    if modality != .actual { words.append(modality.rawValue) }
    if hedged { words.append("hedged") }
    return words.joined(separator: ", ")
  }
}
