import Foundation
import Graph
import Knowledge
import Language
import Reading
import Testing
import Text

@testable import Extraction

/// Links that readers of Wikipedia's current events set by hand, against the entities found.
@Suite("Linked names find their entity")
struct LinkingTests {
  /// Beside the checkout, where it is there.
  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("../shared/data/news-raw/wikipedia-current-events.jsonl").path

  private struct Item: Decodable {
    let date: String
    let text: String
    let links: [[Cell]]

    enum Cell: Decodable {
      case number(Int)
      case title(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          self = .number(number)
        } else {
          self = .title(try container.decode(String.self))
        }
      }
    }
  }

  /// Every so-manieth item counts, so that a debug build is done in seconds;
  /// `REDTHREAD_LINKING_STEP=1` takes all of them.
  private var step: Int {
    ProcessInfo.processInfo.environment["REDTHREAD_LINKING_STEP"].flatMap { Int($0) } ?? 40
  }

  @Test(
    "Nearly all, and of those whose words name the entity all but a few",
    .enabled(
      if: FileManager.default.fileExists(atPath: file), "needs ../shared/data/news-raw"))
  func links() throws {
    let finder = try MentionTests.finder.get()
    let analyser = try Analyser()
    let lines = try String(contentsOfFile: Self.file, encoding: .utf8).split(separator: "\n")
    var all = (hit: 0, of: 0)
    var named = (hit: 0, of: 0)
    for (index, line) in lines.enumerated() where index % step == 0 {
      let item = try JSONDecoder().decode(Item.self, from: Data(line.utf8))
      let sentences = analyser.sentences(of: Prose(item.text))
      guard sentences.contains(where: { !$0.names.isEmpty }) else { continue }
      let document = finder.mentions(in: sentences, of: .init(published: item.date))
      for case let link in item.links {
        guard case .number(let start) = link[0], case .number(let end) = link[1],
          case .title(let title) = link[2], let entry = entry(title, finder.catalogue)
        else { continue }
        let scalars = Array(item.text.unicodeScalars)
        let surface = String(String.UnicodeScalarView(scalars[start..<end]))
        guard surface.unicodeScalars.first?.properties.isUppercase ?? false,
          !surface.contains("$")
        else { continue }
        let before = String(String.UnicodeScalarView(scalars[..<start])).utf8.count
        let range = ByteRange(before, before + surface.utf8.count)
        let isHit = document.mentions.contains { mention in
          let tokens = document.sentences[mention.sentence].tokens
          let bytes = tokens[mention.tokens.lowerBound].range.union(
            tokens[mention.tokens.upperBound - 1].range)
          return bytes.start < range.end && range.start < bytes.end
            && mention.entities.contains {
              document.entities[$0].id == finder.catalogue.id(of: entry)
            }
        }
        all.of += 1
        all.hit += isHit ? 1 : 0
        // "Israeli" linked to an army is the state by its words.
        guard finder.catalogue.isName(surface, of: entry) else { continue }
        named.of += 1
        named.hit += isHit ? 1 : 0
      }
    }
    guard all.of > 0 else { return }  // The models are not trained.
    let share = Double(all.hit) / Double(all.of)
    let shareNamed = Double(named.hit) / Double(named.of)
    print("linked names: \(all.hit) of \(all.of) = \(share)")
    print("whose words are a name of the entity: \(named.hit) of \(named.of) = \(shareNamed)")
    #expect(share > 0.94)
    #expect(shareNamed > 0.98)
  }

  private func entry(_ title: String, _ catalogue: Catalogue) -> Catalogue.Entry? {
    if let entry = catalogue.entry(named: title) { return entry }
    guard let bracket = title.range(of: " (") else { return nil }
    return catalogue.entry(named: String(title[..<bracket.lowerBound]))
  }
}
