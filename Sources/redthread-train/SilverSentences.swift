import Foundation
import Language
import Text

/// Sentences of news that nobody has annotated, as far as two models read them alike.
///
/// - Note: Sagae & Tsujii (2007), EMNLP-CoNLL 2007, D07-1111
enum SilverSentences {
  /// Lengths that are worth reading, in tokens.
  private static let lengths = 5...60

  private struct Item: Decodable {
    let text: String
  }

  /// The sentences of the items of an NDJSON file with a `text` each.
  static func words(in file: String) throws -> [[[UInt8]]] {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    return try lines.flatMap { line in
      let prose = Prose(try JSONDecoder().decode(Item.self, from: Data(line.utf8)).text)
      return SentenceSplitter().sentences(of: prose)
        .filter { lengths.contains($0.tokens.count) }
        .map { $0.tokens.map { Array(prose.bytes[$0.indices]) } }
    }
  }

  /// `words` with the tags, heads and relations on which the `teachers` agree; the others are unknown.
  static func sentences(_ words: [[[UInt8]]], _ teachers: [LanguageModel]) -> [GoldSentence] {
    let readings = teachers.map { teacher in
      teacher.read(words.map { teacher.facts($0) }, mendsSlips: false) {
        String(decoding: words[$0][$1], as: UTF8.self)
      }
    }
    return words.indices.map { number in
      let first = readings[0][number]
      func agreed(_ isSame: ((tags: [UInt8], tree: Parser.Tree)) -> Bool) -> Bool {
        readings.dropFirst().allSatisfy { isSame($0[number]) }
      }
      var (tags, tree) = first
      for index in words[number].indices {
        let hasSameHead = agreed { $0.tree.heads[index] == first.tree.heads[index] }
        let relation = first.tree.dependencies[index]
        if !agreed({ $0.tags[index] == first.tags[index] }) { tags[index] = GoldSentence.unknown }
        if !hasSameHead { tree.heads[index] = GoldSentence.unknownHead }
        if !hasSameHead || !agreed({ $0.tree.dependencies[index] == relation }) {
          tree.dependencies[index] = GoldSentence.unknown
        }
      }
      return GoldSentence(words: words[number], tags: tags, tree, document: "silver \(number)")
    }
  }
}
