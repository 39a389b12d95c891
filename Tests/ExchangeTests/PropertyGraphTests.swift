import Clients
import Exchange
import Foundation
import Graph
import Testing

/// Kuzu, a property-graph database in a Python module, takes our tables and our script.
@Suite(
  "A property-graph database",
  .enabled(
    if: Client.hasPythonModule("kuzu"), "kuzu is not installed for python3"))
struct PropertyGraphTests {
  @Test("It loads the tables whole: every label and every relation")
  func tables() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try OutputFolder.write(folder.path) { try Neo4jTablesExporter().write(nastyGraph, to: $0) }
    let script = """
      import csv, sys, kuzu, tempfile, os, json
      csv.field_size_limit(10**9)
      nodes = list(csv.DictReader(open("\(folder.path)/nodes.csv", newline="", encoding="utf-8")))
      edges = list(csv.DictReader(open("\(folder.path)/relationships.csv", newline="", encoding="utf-8")))
      c = kuzu.Connection(kuzu.Database(os.path.join(tempfile.mkdtemp(), "db")))
      types = {"long": "INT64", "double": "DOUBLE", "boolean": "BOOL"}
      def declared(row, ends):
          return ", ".join("`%s` %s" % (k.split(":")[0] or "labels", types.get(k.partition(":")[2], "STRING")) for k in row if k not in ends)
      c.execute("CREATE NODE TABLE Entity(id STRING PRIMARY KEY, %s)" % declared(nodes[0], ["id:ID"]))
      c.execute("CREATE REL TABLE Claim(FROM Entity TO Entity, type STRING, %s)" % declared(edges[0], [":START_ID", ":END_ID", ":TYPE"]))
      options = "(HEADER=true, PARALLEL=false, ESCAPE='%s', QUOTE='%s', AUTO_DETECT=false)" % (chr(34), chr(34))
      c.execute("COPY Entity FROM '\(folder.path)/nodes.csv' " + options)
      c.execute("COPY Claim FROM '\(folder.path)/relationships.csv' " + options)
      def rows(query):
          result, found = c.execute(query), []
          while result.has_next(): found.append(result.get_next())
          return found
      assert sorted(rows("MATCH (n) RETURN n.id, n.label")) == sorted([[n["id:ID"], n["label"]] for n in nodes])
      assert sorted(rows("MATCH (a)-[r]->(b) RETURN a.id, r.type, b.id, r.id, r.quote"), key=str) == sorted(
        [[e[":START_ID"], e[":TYPE"], e[":END_ID"], e["id"], e["quote"] or None] for e in edges], key=str)
      print(len(nodes), len(edges))
      """
    let answer = try Client.python(script, on: [], fileExtension: "txt")
    #expect(answer == "\(nastyGraph.entities.count) \(nastyGraph.claims.count)\n")
  }

  @Test("It takes every value of the script, and running it twice changes nothing")
  func script() throws {
    // Kuzu wants its tables declared, has one label a node, and merges no row of properties: the
    // literals of each batch are what is tested.
    let script = """
      import re, sys, json, kuzu, tempfile, os
      c = kuzu.Connection(kuzu.Database(os.path.join(tempfile.mkdtemp(), "db")))
      c.execute("CREATE NODE TABLE Entity(id STRING PRIMARY KEY, label STRING, kind STRING)")
      text = open(sys.argv[1], encoding="utf-8").read()
      statements = [s for s in re.split(r";\\n", text.split("IS UNIQUE;\\n", 1)[1]) if s.strip()]
      nodes = [s for s in statements if "MERGE (n:Entity" in s]
      for _ in range(2):
          for s in nodes:
              batch = s[:s.index(" AS row\\nMERGE")]
              c.execute(batch + " AS row MERGE (n:Entity {id: row.id}) SET n.label = row.label, n.kind = row.type")
      result, found = c.execute("MATCH (n) RETURN n.id, n.label, n.kind ORDER BY n.id"), []
      while result.has_next(): found.append(result.get_next())
      print(json.dumps(found))
      """
    let answer = try Client.python(
      script, on: export(nastyGraph, CypherExporter()), fileExtension: "cypher")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [[String]])
    #expect(rows.map { $0[0] } == nastyGraph.entities.map(\.id.text))
    #expect(rows.map { $0[2] } == nastyGraph.entities.map(\.type.rawValue))
    for (row, entity) in zip(rows, nastyGraph.entities) where !entity.label.hasControls {
      #expect(row[1] == entity.label)
    }
  }
}

extension String {
  /// Characters that no format for other programs carries as they are.
  fileprivate var hasControls: Bool {
    unicodeScalars.contains {
      $0.value < 0x20 || $0.value == 0x7f || $0.value == 0xFFFE || $0.value == 0xFFFF
    }
  }
}
