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
      import csv, sys, kuzu, os, json
      csv.field_size_limit(10**9)
      nodes = list(csv.DictReader(open("\(folder.path)/nodes.csv", newline="", encoding="utf-8")))
      edges = list(csv.DictReader(open("\(folder.path)/relationships.csv", newline="", encoding="utf-8")))
      c = kuzu.Connection(kuzu.Database(os.path.join(os.path.dirname(sys.argv[1]), "db")))
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
      import re, sys, json, kuzu, os
      c = kuzu.Connection(kuzu.Database(os.path.join(os.path.dirname(sys.argv[1]), "db")))
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

  @Test("Every relationship of the script arrives, with every property as it is in the graph")
  func relationships() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redthread-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let expected = folder.appendingPathComponent("links.json")
    // Kuzu wants the properties of a kind of relationship declared, and rows of a batch that are
    // alike: each row is run by itself, under the script's own MATCH and MERGE. It knows no escapes
    // of line ends, of which it leaves the letter.
    let script = """
      import json, os, re, sys, kuzu
      links = {e["id"]: e for e in json.load(open("\(expected.path)", encoding="utf-8"))["links"]}
      nodes = json.load(open("\(expected.path)", encoding="utf-8"))["nodes"]
      c = kuzu.Connection(kuzu.Database(os.path.join(os.path.dirname(sys.argv[1]), "db")))
      c.execute("CREATE NODE TABLE Entity(id STRING PRIMARY KEY)")
      for node in nodes: c.execute("MERGE (n:Entity {id: $id})", {"id": node["id"]})
      kinds = {bool: "BOOL", int: "INT64", float: "DOUBLE"}
      columns = {k: "DOUBLE" if k == "confidence" else kinds.get(type(v), "STRING")
                 for e in links.values() for k, v in e.items() if k not in ("key", "source", "target")}
      names, tables = list(columns), set()
      text = open(sys.argv[1], encoding="utf-8").read().split("IS UNIQUE;\\n", 1)[1]
      for statement in re.split(r";\\n", text):
          if "MATCH (a" not in statement: continue
          kind = re.search(r"MERGE \\(a\\)-\\[r:(\\w+) ", statement).group(1)
          if kind not in tables:
              tables.add(kind)
              c.execute("CREATE REL TABLE %s(FROM Entity TO Entity, %s)" % (kind, ", ".join("`%s` %s" % i for i in columns.items())))
          rows, merge = statement.strip()[len("UNWIND ["):].split("] AS row\\n", 1)
          for row in rows.split(",\\n{source: "):
              row = row if row.startswith("{source: ") else "{source: " + row
              given = links[re.search(r"properties: \\{id: '(\\w+)'", row).group(1)]
              c.execute("UNWIND [%s] AS row %s" % (row, merge.split("SET r +=")[0]) + "".join(
                  " SET r.`%s` = row.properties.`%s`" % (k, k) for k in names if k != "id" and given.get(k) is not None))
      def clean(value):
          if not isinstance(value, str): return value
          value = re.sub("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]", "\\ufffd", value)
          return value.replace("\\n", "n").replace("\\r", "r")
      found = 0
      for kind in tables:
          result = c.execute("MATCH (a)-[r:%s]->(b) RETURN a.id, b.id, %s" % (kind, ", ".join("r.`%s`" % k for k in names)))
          while result.has_next():
              a, b, *values = result.get_next()
              values, found = dict(zip(names, values)), found + 1
              link = links[values["id"]]
              assert (a, b) == (link["source"], link["target"])
              for k in names:
                  want, got = clean(link.get(k)), values[k]
                  if k == "evidence": got = json.loads(got)
                  if isinstance(want, float): want, got = round(want, 6), round(got, 6)
                  assert want == got, (k, want, got)
      print(found)
      """
    for graph in [sampleGraph, nastyGraph] {
      try Data(export(graph, D3Exporter())).write(to: expected)
      let answer = try Client.python(
        script, on: export(graph, CypherExporter()), fileExtension: "cypher")
      #expect(answer == "\(graph.claims.count)\n")
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
