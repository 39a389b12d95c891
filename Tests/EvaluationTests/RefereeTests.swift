import Clients
import Foundation
import Testing

@testable import Evaluation

/// Where the annotated articles and the referee lie beside a checkout.
private let shared = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "shared")
private let referee = [
  shared, shared.deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared"),
]
.map { $0.appending(path: "eval/score.py") }
.first { FileManager.default.fileExists(atPath: $0.path) }

@Suite("The same figures as the referee")
struct RefereeTests {
  @Test(
    "A graph with every kind of mistake gets the figures of score.py",
    .enabled(if: referee != nil, "../shared is absent"),
    arguments: [
      ("seeds-gold", "../seeds"), ("dev-gold", "dev-texts"), ("events-gold", "events-texts"),
    ], [1, 2] as [UInt64])
  func figures(_ folders: (String, String), _ seed: UInt64) throws {
    let score = try #require(referee)
    let eval = score.deletingLastPathComponent()
    let gold = eval.appending(path: folders.0).path
    let texts = eval.appending(path: folders.1).path
    let documents = try GoldReader.documents(gold: gold, texts: texts)
    var guesser = Guesser(seed: seed)
    let file = FileManager.default.temporaryDirectory.appending(
      path: "evaluation-\(folders.0)-\(seed).json")
    try guesser.graph(of: documents).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }

    let report = try evaluate(
      gold: gold, texts: texts, predicted: PredictedGraph(path: file.path))
    let theirs = try figures(ofReferee: score, gold, texts, file.path)
    let ours = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: [String: Any]])
    #expect(theirs.count == 9)
    for (name, row) in theirs {
      for (figure, value) in row {
        let our = try #require(ours[name]?[figure] as? Double)
        #expect(abs(our - value) < 0.00011, "\(name) \(figure), seed \(seed)")
      }
    }
    #expect(report.cited.hit > 0 && report.cited.wrong > 0 && report.cited.missed > 0)
    let relations = report.relations.values
    #expect(relations.map(\.hit).reduce(0, +) == report.cited.hit)
    #expect(relations.map(\.missed).reduce(0, +) == report.cited.missed)
  }

  private func figures(
    ofReferee score: URL, _ arguments: String...
  ) throws -> [String: [String: Double]] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [Client.pythonProgram, score.path] + arguments + ["--json"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([String: [String: Double]].self, from: data)
  }
}

/// Makes graphs that are partly right from annotations, the same for the same seed.
private struct Guesser {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func chance(_ oneIn: UInt64) -> Bool {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % oneIn == 0
  }

  mutating func graph(of documents: [GoldDocument]) throws -> Data {
    var nodes: [[String: Any]] = []
    var edges: [[String: Any]] = []
    for document in documents {
      func id(_ name: String) -> String { document.name + "/" + name }
      for entity in document.entities where !chance(6) {
        let type = entity.types.inOrder.first ?? "place"
        nodes.append([
          "id": id(entity.name), "type": chance(8) ? "person" : type,
          "label": chance(9)
            ? "Nobody" : chance(3) ? "THE " + entity.name.uppercased() : entity.name,
          "aliases": Array(entity.forms.inOrder.prefix(1)),
          "mentions": [["document": document.name, "start": 0, "end": 6]],
        ])
        if chance(12), let node = nodes.last {
          nodes.append(node.merging(["id": id(entity.name) + "2"]) { $1 })
        }
      }
      for claim in document.claims where !chance(4) {
        edges.append(edge(claim, document, id))
      }
    }
    let graph: [String: Any] = [
      "documents": documents.map { ["id": $0.name, "path": "texts/\($0.name).txt"] },
      "nodes": nodes, "edges": edges,
    ]
    return try JSONSerialization.data(withJSONObject: graph)
  }

  private mutating func edge(
    _ claim: GoldClaim, _ document: GoldDocument, _ id: (String) -> String
  ) -> [String: Any] {
    let isSwapped = chance(5)
    let source = id(claim.sources.inOrder.first ?? "")
    let target = id(claim.targets.inOrder.last ?? "")
    let span = claim.spans[0]
    let start = max(0, span.lowerBound - 20)
    let end = min(document.text.count, chance(7) ? span.upperBound - 1 : span.upperBound + 20)
    let quote = String(decoding: document.text[start..<end], as: UTF8.self)
    let polarity = (claim.polarity == "-") != chance(10) ? "negated" : "affirmed"
    let speaker: Any = claim.speaker.isEmpty || chance(3) ? NSNull() : id(claim.speaker)
    let qualifiers = claim.qualifiers.map { role, value in
      chance(4)
        ? ["role": role, "entity": id(value), "text": value]
        : ["role": role, "value": chance(3) ? value + "-01" : String(value.prefix(4)), "text": "x"]
    }
    return [
      "source": isSwapped ? target : source, "target": isSwapped ? source : target,
      "relation": chance(6) ? "meets" : claim.relation, "item": NSNull(),
      "statements": [
        [
          "polarity": polarity, "modality": chance(3) ? "possible" : "actual",
          "hedged": claim.isHedged && !chance(3),
          "speakers": [["entity": speaker, "text": "somebody"]], "qualifiers": qualifiers,
          "evidence": [
            "document": document.name, "start": start, "end": end,
            "quote": chance(20) ? "made up" : quote,
          ],
        ]
      ],
    ]
  }
}
