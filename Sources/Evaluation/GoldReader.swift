import Foundation

/// Reads `.gold` files; their form is described in the guide to evaluation.
struct GoldReader {
  /// Every `NAME.gold` of a folder with the text `NAME.txt` of another, in order of their names.
  static func documents(gold: String, texts: String) throws(EvaluationError) -> [GoldDocument] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: gold)
    } catch {
      throw .unreadable(path: gold)
    }
    let files = names.filter { $0.hasSuffix(".gold") }
    if files.isEmpty { throw .noGoldFiles(folder: gold) }
    var documents: [GoldDocument] = []
    for file in Set(files).inOrder {
      let name = String(file.dropLast(".gold".count))
      let path = gold + "/" + file
      guard let annotations = FileManager.default.contents(atPath: path) else {
        throw .unreadable(path: path)
      }
      let textPath = texts + "/" + name + ".txt"
      guard let text = FileManager.default.contents(atPath: textPath) else {
        throw .missingText(gold: file, expected: textPath)
      }
      guard let lines = String(validating: annotations, as: UTF8.self) else {
        throw .notUTF8(path: path)
      }
      documents.append(try document(name, file: file, lines: lines, text: Array(text)))
    }
    return documents
  }

  static func document(
    _ name: String, file: String, lines: String, text: [UInt8]
  ) throws(EvaluationError) -> GoldDocument {
    var reader = GoldReader(file: file, text: text)
    // "\r\n" is one character of its own in Swift.
    for line in lines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.line += 1
      try reader.read(String(line))
    }
    return GoldDocument(
      name: name, text: text, entities: reader.entities, claims: reader.claims)
  }

  private let file: String
  private let text: [UInt8]
  private var line = 0
  private var entities: [GoldEntity] = []
  private var claims: [GoldClaim] = []
  private var indexByName: [String: Int] = [:]

  private init(file: String, text: [UInt8]) {
    self.file = file
    self.text = text
  }

  private mutating func read(_ line: String) throws(EvaluationError) {
    if line.trimmed.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("E:") {
      try readEntity(cells(of: line, atLeast: 3))
    } else if line.hasPrefix("C:") {
      try readClaim(cells(of: line, atLeast: 7))
    } else {
      throw .unknownKind(file: file, line: self.line)
    }
  }

  private func cells(of line: String, atLeast needed: Int) throws(EvaluationError) -> [String] {
    let cells = line.dropFirst(2).split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard cells.count >= needed else {
      throw .tooFewCells(file: file, line: self.line, found: cells.count, needed: needed)
    }
    return cells
  }

  private mutating func readEntity(_ cells: [String]) {
    let forms = cells[2].split(separator: ";", omittingEmptySubsequences: false)
      .map { String($0).foldedAsName }
    let entity = GoldEntity(
      name: cells[0], types: alternatives(cells[1]),
      forms: Set(forms).union([cells[0].foldedAsName]),
      isOptional: cells.count > 3 && cells[3].contains("optional"))
    if let index = indexByName[entity.name] {
      entities[index] = entity
    } else {
      indexByName[entity.name] = entities.count
      entities.append(entity)
    }
  }

  private mutating func readClaim(_ cells: [String]) throws(EvaluationError) {
    let flags = cells.count > 7 ? Set(cells[7].split(separator: " ").map(String.init)) : []
    let status = cells[4].split(separator: " ", maxSplits: 1).map(String.init)
    let polarity = status.first ?? ""
    guard polarity == "+" || polarity == "-" else {
      throw .badValue(
        file: file, line: line, value: cells[4], expected: "'+' or '-' and a modality")
    }
    let spans = Anchor(cells[6]).ranges(in: text)
    if spans.isEmpty { throw .anchorNotFound(file: file, line: line, anchor: cells[6]) }
    let claim = GoldClaim(
      sources: alternatives(cells[0]), relations: alternatives(cells[1]),
      targets: alternatives(cells[2]), qualifiers: qualifiers(cells[3]), polarity: polarity,
      modalities: alternatives(status.count > 1 ? status[1] : ""), speaker: cells[5], spans: spans,
      isOptional: flags.contains("optional"), isSymmetric: flags.contains("symmetric"),
      isHedged: flags.contains("hedged"))
    let speakers: Set<String> = claim.speaker.isEmpty ? [] : [claim.speaker]
    for name in claim.sources.union(claim.targets).union(speakers).inOrder
    where indexByName[name] == nil {
      throw .unknownEntity(file: file, line: line, name: name)
    }
    claims.append(claim)
  }

  private func alternatives(_ cell: String) -> Set<String> {
    Set(cell.split(separator: "/").map { String($0).trimmed }.filter { !$0.isEmpty })
  }

  /// `role=value; role=value`; of two values for one role the last.
  private func qualifiers(_ cell: String) -> [(role: String, value: String)] {
    var values: [String: String] = [:]
    for pair in cell.split(separator: ";") {
      let parts = String(pair).trimmed.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
    }
    return Set(values.keys).inOrder.map { ($0, values[$0] ?? "") }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
