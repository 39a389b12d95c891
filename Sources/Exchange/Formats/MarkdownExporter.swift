package import Graph

/// A folder of Markdown notes, one an entity, linked to each other: an Obsidian vault.
package struct MarkdownExporter: FolderExporter {
  package init() {}

  package func write(_ graph: Graph, to folder: borrowing OutputFolder) throws {
    let names = noteNames(of: graph.entities)
    let labels = Dictionary(uniqueKeysWithValues: graph.entities.map { ($0.id, $0.label) })
    let documents = Dictionary(uniqueKeysWithValues: graph.documents.map { ($0.id, $0) })
    var links: [EntityID: [Link]] = [:]
    for claim in graph.claims {
      links[claim.source, default: []].append(Link(claim, from: claim.source))
      if claim.source != claim.target {
        links[claim.target, default: []].append(Link(claim, from: claim.target))
      }
    }
    for entity in graph.entities {
      try folder.write((names[entity.id] ?? entity.id.text) + ".md") { output in
        var note = Note(names: names, labels: labels, documents: documents)
        note.write(entity, links[entity.id] ?? [])
        output.writeNote(note.text)
      }
    }
  }

  /// File names that every file system and link takes; of two that differ only in letter case the
  /// second has its id.
  private func noteNames(of entities: [Entity]) -> [EntityID: String] {
    var names: [EntityID: String] = [:]
    var taken: Set<String> = []
    for entity in entities {
      let forbidden = Set("\\/:*?\"<>|[]#^".unicodeScalars)
      var name = String.UnicodeScalarView()
      for scalar in entity.label.unicodeScalars
      where !forbidden.contains(scalar)
        && ![.control, .format].contains(scalar.properties.generalCategory)
        && !scalar.properties.isNoncharacterCodePoint
      {
        name.append(scalar)
      }
      var text = String(name).split(separator: " ").joined(separator: " ").shortened(to: 80)
      // By scalars: a mark that combines with a dot hides it from Swift, not from a file system.
      while text.unicodeScalars.last == "." { text.unicodeScalars.removeLast() }
      while let first = text.unicodeScalars.first, first == "." || first == "-" {
        text.unicodeScalars.removeFirst()
      }
      if text.isEmpty || text.utf8.count > 200 || reservedNames.contains(text.lowercased())
        || !taken.insert(text.lowercased()).inserted
      {
        text = entity.id.text
        taken.insert(text)
      }
      names[entity.id] = text
    }
    return names
  }
}

/// Names that Windows keeps for devices.
private let reservedNames: Set<String> = Set(
  ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

/// The text of one note.
private struct Note {
  let names: [EntityID: String]
  let labels: [EntityID: String]
  let documents: [String: DocumentRecord]
  private(set) var text = ""

  init(
    names: [EntityID: String], labels: [EntityID: String], documents: [String: DocumentRecord]
  ) {
    self.names = names
    self.labels = labels
    self.documents = documents
  }

  mutating func write(_ entity: Entity, _ links: [Link]) {
    text += "---\nid: \(entity.id)\ntype: \(entity.type.rawValue)\naliases: "
    text += jsonList(entity.aliases)
    text += "\ntags: [redthread/\(entity.type.rawValue)]\n---\n\n# \(plain(entity.label))\n"
    let sections = Dictionary(grouping: links) { link in
      (link.direction == .incoming ? "← " : "") + link.claim.relation.phrase
    }
    for title in sections.keys.sorted(by: { $0.precedesInBytes($1) }) {
      text += "\n## \(title)\n\n"
      for link in sections[title] ?? [] { write(link) }
    }
  }

  private mutating func write(_ link: Link) {
    let claim = link.claim
    text += "- \(self.link(to: link.neighbour))"
    if let item = claim.item { text += ", about \(self.link(to: item))" }
    text += " — *\(claim.status.rawValue)*"
    if claim.weight > 1 { text += ", \(claim.weight) independent sources" }
    text += "\n"
    for statement in claim.statements {
      let document = documents[statement.evidence.location.document]
      let name = document.map { $0.publisher ?? $0.title ?? $0.paths.first ?? $0.id } ?? ""
      let date = document?.published.map { ", " + $0 } ?? ""
      let source =
        document?.link(to: statement.evidence.quote).map { "[\(plain(name))](\($0))" }
        ?? plain(name)
      text += "  - > \(plain(statement.evidence.quote)) — \(source)\(plain(date))\n"
    }
  }

  private func link(to id: EntityID) -> String {
    let name = names[id] ?? id.text
    // Nothing in the shown text may end the link early, or be HTML.
    let label = (labels[id] ?? name).unicodeScalars.filter {
      !"[]|<>\n\r".unicodeScalars.contains($0)
    }
    return "[[\(name)|\(String(String.UnicodeScalarView(label)))]]"
  }

  /// `text` on one line, with whatever Markdown or HTML would take for its own escaped.
  private func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "$", "%", "=", "!":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension ByteWriter {
  /// Text without the controls that a note cannot have.
  fileprivate mutating func writeNote(_ text: String) {
    write(text, escaping: noteEscapes) { $0.writeCleaned($1, at: $2) }
  }
}

private let noteEscapes = EscapeTable("", controls: true, others: [0xef])
