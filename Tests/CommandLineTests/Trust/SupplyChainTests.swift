import Clients
import Foundation
import Testing

extension TrustTests {
  @Suite("What redthread is made of")
  struct SupplyChainTests {
    /// Only where a checkout was built has it been decided which versions are used.
    private static let isResolved = FileManager.default.fileExists(
      atPath: Program.root.appendingPathComponent("Package.resolved").path)

    @Test(
      "The bill of materials has every package with version and licence, twice the same",
      .enabled(if: Client.hasPython && isResolved, "python3 or Package.resolved is missing"))
    func bill() throws {
      let script = Program.root.appendingPathComponent("Scripts/sbom.py").path
      let text = try Client.run(Client.pythonProgram, [script, "1.2.3"])
      #expect(try Client.run(Client.pythonProgram, [script, "1.2.3"]) == text)
      let bill = try JSONDecoder().decode(Bill.self, from: Data(text.utf8))
      #expect(bill.spdxVersion == "SPDX-2.3" && bill.dataLicense == "CC0-1.0")
      let names = Set(bill.packages.map(\.name))
      #expect(
        names.isSuperset(of: [
          "redthread", "swift-argument-parser", "grdb.swift", "libxml2", "sqlite3", "zlib", "swift",
        ]))
      for package in bill.packages where package.name != "redthread" {
        #expect(package.versionInfo != "unknown" && package.licenseDeclared != "NOASSERTION")
      }
      #expect(bill.relationships.count == bill.packages.count)
      let ids = Set(bill.packages.map(\.SPDXID))
      #expect(bill.relationships.allSatisfy { ids.contains($0.relatedSpdxElement) })
    }

    private struct Bill: Decodable {
      struct Package: Decodable {
        let SPDXID: String
        let name: String
        let versionInfo: String
        let licenseDeclared: String
      }
      struct Relationship: Decodable { let relatedSpdxElement: String }
      let spdxVersion: String
      let dataLicense: String
      let packages: [Package]
      let relationships: [Relationship]
    }

    @Test("Every package that is declared is named in NOTICE with its licence")
    func notice() throws {
      func text(_ name: String) throws -> String {
        try String(contentsOf: Program.root.appendingPathComponent(name), encoding: .utf8)
      }
      let notice = try text("NOTICE")
      for declared in try text("Package.swift").matches(of: /url: ".*\/([^\/"]+)", from: "([^"]+)"/)
      {
        #expect(notice.contains("\(declared.1) "), "NOTICE does not name \(declared.1)")
        #expect(
          notice.contains("(from \(declared.2))"), "NOTICE: \(declared.1) is \(declared.2) now")
      }
      for library in ["SQLite", "libxml2", "zlib"] { #expect(notice.contains("\(library) (from")) }
    }

    @Test(
      "The program is linked with nothing that speaks to a network",
      .enabled(if: Program.isBuilt && Client.succeeds("ldd", ["--version"]), "ldd is not there"))
    func libraries() throws {
      let libraries = try Client.run("ldd", [Program.path])
      for name in ["FoundationNetworking", "curl", "ssl", "nghttp"] {
        #expect(!libraries.contains("lib\(name)"), "\(name)")
      }
    }
  }
}
