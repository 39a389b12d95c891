import Graph
import Knowledge
import Language
import Reading
import Text

@testable import Extraction

/// Reads a text as the program does, for tests that judge what comes out.
struct SentenceClaims {
  private let extractor: Extractor
  private let analyser: Analyser

  init() throws {
    let tables = try Table.embedded()
    extractor = try Extractor(
      catalogue: Catalogue(tables: tables), lexicon: Lexicon(tables: tables))
    analyser = try Analyser()
  }

  func graph(of text: String) -> DocumentGraph {
    let prose = Prose(text)
    let document = Document(
      id: "d0", paths: ["text"], sha256: "", source: prose.bytes, metadata: .init(), prose: prose,
      offsets: .identity(count: prose.bytes.count))
    return extractor.documentGraph(of: document, sentences: analyser.sentences(of: prose))
  }

  func statements(of text: String) -> [Statement] { graph(of: text).statements }

  /// "government-tr acquires weapon-s-400", with "not" where it is negated and the modality where it is
  /// not actual.
  func callAsFunction(_ text: String) -> Set<String> {
    Set(
      statements(of: text).map { statement in
        let negation = statement.polarity == .negated ? "not " : ""
        let modality = statement.modality == .actual ? "" : " (\(statement.modality.rawValue))"
        return
          "\(statement.source.text) \(negation)\(statement.relation.rawValue) \(statement.target.text)"
          + modality
      })
  }
}
