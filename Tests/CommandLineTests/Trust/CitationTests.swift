import Foundation
import Testing

extension TrustTests {
  @Suite("Citations", .enabled(if: Program.isBuilt))
  struct CitationTests {
    /// What a graph says of its documents and quotes, read by another JSON reader than ours.
    private struct Written: Decodable {
      struct Document: Decodable {
        let id: String
        /// Of several, the first is enough.
        let path: String?
        let paths: [String]?

        var places: [String] { paths ?? [path ?? ""] }
      }
      struct Edge: Decodable { let statements: [Statement] }
      struct Statement: Decodable { let evidence: Evidence }
      struct Evidence: Decodable {
        let document: String
        let start: Int
        let end: Int
        let quote: String
      }
      let documents: [Document]
      let edges: [Edge]
    }

    @Test(
      "Every quote of articles that the world has mangled is what stands in the file",
      .timeLimit(.minutes(60)))
    func mutants() throws {
      let seed = UInt64(repetitions("REDTHREAD_SEED", else: 1))
      var mutator = ArticleMutator(seed: seed, articles: try ArticleMutator.articles())
      var left = repetitions("REDTHREAD_MUTANTS", else: 300)
      var counts = (read: 0, skipped: 0, quotes: 0)
      while left > 0 {
        let folder = try TemporaryFolder()
        let count = min(left, 500)
        left -= count
        for number in 0..<count {
          let file = mutator.next()
          let place = folder.url.appendingPathComponent("\(number).\(file.ending)")
          try Data(file.bytes).write(to: place)
        }
        let output = folder.path("out")
        let build = try Program.run(
          "build", folder.url.path, "--output", output, "--name", "g", "--formats", "json")
        #expect([0, 1].contains(build.code), "seed \(seed): \(build.errors)")
        let verdict = try Program.run("verify", output + "/g.json", "--limit", "3")
        #expect(verdict.code == 0, "seed \(seed): \(verdict.output)")
        let graph = try JSONDecoder().decode(
          Written.self, from: Data(contentsOf: URL(fileURLWithPath: output + "/g.json")))
        let skipped = build.errors.components(separatedBy: "; skipped\n").count - 1
        let found = graph.documents.reduce(0) { $0 + $1.places.count }
        #expect(found + skipped == count, "every file is read or said to be skipped")
        counts.read += found
        counts.skipped += skipped
        counts.quotes += try quotes(of: graph)
      }
      print("\(counts.read) articles read, \(counts.skipped) skipped, \(counts.quotes) quotes")
      #expect(counts.read > counts.skipped * 4 && counts.quotes > counts.read / 2)
    }

    /// Compares each quote with the bytes on the disk, decoded by Foundation, and counts them.
    private func quotes(of graph: Written) throws -> Int {
      let sources = try Dictionary(
        uniqueKeysWithValues: graph.documents.map { document in
          (document.id, try Data(contentsOf: URL(fileURLWithPath: document.places[0])))
        })
      var count = 0
      for evidence in graph.edges.flatMap(\.statements).map(\.evidence) {
        let source = try #require(sources[evidence.document])
        let cited = source[evidence.start..<evidence.end]
        let text: String? =
          if source.starts(with: [0xFF, 0xFE]) {
            String(data: cited, encoding: .utf16LittleEndian)
          } else if source.starts(with: [0xFE, 0xFF]) {
            String(data: cited, encoding: .utf16BigEndian)
          } else if String(data: source, encoding: .utf8) != nil {
            String(data: cited, encoding: .utf8)
          } else {
            String(data: cited, encoding: .windowsCP1252)
          }
        let isSame = text.map { Array($0.unicodeScalars) == Array(evidence.quote.unicodeScalars) }
        #expect(isSame == true, "\(evidence.quote)")
        count += 1
      }
      return count
    }

    @Test(
      "One broken byte of one source is seen, and the source named", arguments: [0.1, 0.5, 0.9])
    func oneByte(place: Double) throws {
      let folder = try TemporaryFolder()
      let articles = folder.url.appendingPathComponent("seeds")
      try FileManager.default.copyItem(
        at: Program.root.appendingPathComponent("seeds"), to: articles)
      let intact = try Program.run("verify", "Graphs/seeds.json", "--against", folder.url.path)
      #expect(intact.code == 0 && intact.output.hasPrefix("5 of 5 documents unchanged"))
      let names = try FileManager.default.contentsOfDirectory(atPath: articles.path).sorted()
      let name = names[Int(place * Double(names.count))]
      let file = articles.appendingPathComponent(name)
      var bytes = [UInt8](try Data(contentsOf: file))
      bytes[Int(place * Double(bytes.count))] ^= 1
      try Data(bytes).write(to: file)
      let broken = try Program.run("verify", "Graphs/seeds.json", "--against", folder.url.path)
      #expect(broken.code == 3 && broken.output.hasPrefix("4 of 5 documents unchanged"))
      #expect(broken.output.contains("seeds/\(name)  "), "\(broken.output)")
      #expect(names.count { broken.output.contains($0) } == 1)
      let asJSON = try Program.run(
        "verify", "Graphs/seeds.json", "--against", folder.url.path, "--json")
      #expect(asJSON.output.components(separatedBy: "\"finding\":\"changed\"").count == 2)
    }

    @Test("A quote is in the letters of its file, whatever its encoding")
    func encodings() throws {
      let sentence = "Turkey’s minister “bought” the S-400 from Russia — on Monday."
      let text = sentence + " The café owner had met Turkey’s minister before.\n"
      for encoding in [String.Encoding.windowsCP1252, .utf16, .utf8] {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("a.txt")
        try #require(text.data(using: encoding)).write(to: file)
        _ = try Program.run("build", file.path, "--output", folder.url.path, "--formats", "json")
        let graph = try JSONDecoder().decode(
          Written.self, from: Data(contentsOf: folder.url.appendingPathComponent("a.json")))
        let quotes = graph.edges.flatMap(\.statements).map(\.evidence.quote)
        #expect(quotes.contains(sentence), "\(encoding)")
        #expect(try Program.run("verify", folder.path("a.json")).code == 0, "\(encoding)")
      }
    }
  }
}
