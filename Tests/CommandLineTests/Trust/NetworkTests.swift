import Clients
import Foundation
import Testing

extension TrustTests {
  @Suite("Without a network", .enabled(if: Program.isBuilt))
  struct NetworkTests {
    /// What puts a program where no network is: as root, or as anybody where the system allows it.
    private static let alone: [String]? = [["unshare", "-n"], ["unshare", "-rn"]].first {
      Client.succeeds($0[0], [$0[1], "true"])
    }

    @Test(
      "Everything works in a network namespace that has none",
      .enabled(if: alone != nil, "this system allows no network namespace: unshare -rn"))
    func namespace() throws {
      let alone = try #require(Self.alone)
      let folder = try TemporaryFolder()
      let path = folder.path("case.redthread")
      for arguments in [
        [
          "build", "seeds", "--output", folder.url.path, "--formats",
          "json,html,graphml,trig,jsonld",
        ],
        ["add", path, "seeds"], ["neighbours", path, "Turkey"], ["verify", path],
        ["validate", folder.path("seeds.graphml")], ["export", path, "--format", "gexf"],
      ] {
        let process = try Program.start(arguments, through: alone)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(arguments)")
      }
      let graph = try Data(contentsOf: folder.url.appendingPathComponent("seeds.json"))
      #expect(
        graph == (try Data(contentsOf: Program.root.appendingPathComponent("Graphs/seeds.json"))))
    }

    @Test(
      "It asks the system for no connection at all",
      .enabled(if: Client.succeeds("strace", ["-V"]), "strace is not installed"))
    func calls() throws {
      let folder = try TemporaryFolder()
      let trace = folder.path("trace")
      let end = try Program.run(
        "build", "seeds", "--output", folder.url.path, "--formats", "json,html,graphml",
        through: ["strace", "-f", "-o", trace, "-e", "trace=socket,connect,sendto,bind"])
      #expect(end.code == 0, "\(end.errors)")
      let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
        .filter { $0.contains("AF_INET") || $0.contains("connect(") }
      #expect(calls.isEmpty, "\(calls.prefix(3))")
    }
  }
}
