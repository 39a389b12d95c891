/// Why a graph cannot be compared with annotations: what, where, and how to mend it.
package enum EvaluationError: Error, Hashable, Sendable {
  case unreadable(path: String)
  case noGoldFiles(folder: String)
  case missingText(gold: String, expected: String)
  case notUTF8(path: String)
  case tooFewCells(file: String, line: Int, found: Int, needed: Int)
  case unknownKind(file: String, line: Int)
  case anchorNotFound(file: String, line: Int, anchor: String)
  case unknownEntity(file: String, line: Int, name: String)
  case badValue(file: String, line: Int, value: String, expected: String)
  case documentNotInGraph(name: String)
  case badGraph(path: String, reason: String)
}

extension EvaluationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let path):
      "\(path): cannot be read; check the path and its permissions"
    case .noGoldFiles(let folder):
      "\(folder): no .gold files; name the folder that holds the annotations"
    case .missingText(let gold, let expected):
      "\(gold): its text '\(expected)' cannot be read; name the folder of the annotated texts second"
    case .notUTF8(let path):
      "\(path): not valid UTF-8; convert it: iconv -f latin1 -t utf8"
    case .tooFewCells(let file, let line, let found, let needed):
      "\(file):\(line): \(found) cells where \(needed) are needed; separate them with '|'"
    case .unknownKind(let file, let line):
      "\(file):\(line): a line starts with 'E:', 'C:' or '#'"
    case .anchorNotFound(let file, let line, let anchor):
      "\(file):\(line): anchor not in the document: '\(anchor)'; copy a piece of the sentence"
    case .unknownEntity(let file, let line, let name):
      "\(file):\(line): no such entity in this document: '\(name)'; add an 'E:' line before it"
    case .badValue(let file, let line, let value, let expected):
      "\(file):\(line): unknown value '\(value)'; expected \(expected)"
    case .documentNotInGraph(let name):
      "\(name): not among the graph's documents; build the graph from the annotated texts"
    case .badGraph(let path, let reason):
      "\(path): not a graph in redthread's JSON: \(reason)"
    }
  }
}
