import Foundation

/// What an evaluation looks at in a graph, whoever built it.
///
/// Read from a `Graph` or from its JSON, also where another program wrote that.
package struct PredictedGraph: Sendable {
  let documents: [Document]
  let nodes: [Node]
  let edges: [Edge]

  struct Document: Sendable, Decodable {
    let id: String
    let path: String
  }

  struct Node: Sendable, Decodable {
    let id: String
    let type: String
    let label: String
    let aliases: [String]?
    let mentions: [Mention]?
  }

  struct Mention: Sendable, Decodable {
    let document: String
    let start: Int
    let end: Int
  }

  struct Edge: Sendable, Decodable {
    let source: String
    let relation: String
    let target: String
    let item: String?
    let statements: [Statement]
  }

  struct Statement: Sendable, Decodable {
    let polarity: String
    let modality: String
    let hedged: Bool?
    let confidence: Double?
    let speakers: [Speaker]
    let qualifiers: [Qualifier]
    let evidence: Evidence
  }

  struct Speaker: Sendable, Decodable {
    let entity: String?
  }

  struct Qualifier: Sendable, Decodable {
    let role: String
    let entity: String?
    let value: String?
    let text: String?
  }

  struct Evidence: Sendable, Decodable {
    let document: String
    let start: Int
    let end: Int
    let quote: String
  }
}

extension PredictedGraph: Decodable {
  /// The graph that a JSON file holds.
  package init(path: String) throws(EvaluationError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(path: path)
    }
    do {
      self = try JSONDecoder().decode(PredictedGraph.self, from: data)
    } catch let error as DecodingError {
      throw .badGraph(path: path, reason: Self.reason(error))
    } catch {
      throw .badGraph(path: path, reason: "\(error)")
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context) -> String {
      let keys = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }
      return keys.isEmpty ? "the whole" : keys.joined()
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "'\(key.stringValue)' is missing in \(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context)) has another type"
    case .dataCorrupted(let context): return context.debugDescription
    @unknown default: return "unknown"
    }
  }
}
