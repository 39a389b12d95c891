"""Reads every output about the hostile articles with the programs that others would, and looks for words of the
articles that became something else: check.py FOLDER, with FOLDER/g.json and the others that `build` wrote."""
import csv
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

folder = sys.argv[1]
csv.field_size_limit(1 << 30)


def path(name):
    return os.path.join(folder, name)


def text(name):
    with open(path(name), encoding="utf-8", newline="") as file:
        return file.read()


def check(truth, words):
    if not truth:
        sys.exit(words)


graph = json.loads(text("g.json"))
nodes, edges = graph["nodes"], graph["edges"]
check(len(nodes) > 20 and len(edges) > 10, "the hostile articles say too little: %d, %d" % (len(nodes), len(edges)))

# Markup: elements and attributes are ours, whatever the texts are.
SVG = "{http://www.w3.org/2000/svg}"
for name in ("g.graphml", "g.gexf"):
    check("<!DOCTYPE" not in text(name) and "<!ENTITY" not in text(name), name + " declares something")
    found = {each.tag.split("}")[1] for each in tree.parse(path(name)).iter()}
    known = {"graphml", "key", "default", "desc", "graph", "node", "edge", "data", "gexf", "meta", "creator", "description",
             "keywords", "attributes", "attribute", "nodes", "edges", "attvalues", "attvalue", "spells", "spell", "color",
             "size", "position", "shape", "thickness", "options"}
    check(found <= known, "%s has elements %s" % (name, found - known))


def check_picture(content, counts):
    root = tree.fromstring(content)
    for each in root.iter():
        check(each.tag in (SVG + t for t in ("svg", "g", "title", "polygon", "text", "path", "ellipse", "a", "polyline", "defs",
                                             "linearGradient", "stop", "tspan")), "an element " + each.tag)
        for key, value in each.attrib.items():
            check(not key.split("}")[-1].lower().startswith("on"), "a handler " + key)
            check(not value.lower().startswith(("javascript:", "data:")), "an address " + value)
    groups = [(g.get("class") or "").split(" ")[0] for g in root.iter(SVG + "g")]
    check((groups.count("node"), groups.count("edge")) == counts, "other nodes and edges than the graph")


# DOT, as Graphviz reads it.
drawn = subprocess.run(["dot", "-Tsvg", path("g.dot")], capture_output=True)
check(drawn.returncode == 0, "dot: " + drawn.stderr.decode())
check_picture(drawn.stdout.decode(), (len(nodes), len(edges)))

# Tables: no cell is a formula where people open them as such, and every row has all columns.
rows = list(csv.reader(open(path("g.csv"), newline="", encoding="utf-8")))
check(len({len(row) for row in rows}) == 1 and len(rows) == len(edges) + 1, "rows of the CSV")
check(not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r") and cell], "a formula in the CSV")
for name, count in (("g.gephi-csv/nodes.csv", len(nodes)), ("g.gephi-csv/edges.csv", len(edges)),
                    ("g.neo4j-csv/nodes.csv", len(nodes)), ("g.neo4j-csv/relationships.csv", len(edges))):
    rows = list(csv.reader(open(path(name), newline="", encoding="utf-8")))
    check(len({len(row) for row in rows}) == 1 and len(rows) == count + 1, "rows of " + name)

# Cypher: what stands outside of strings is ours.
script = text("g.cypher")
outside = re.sub(r"//[^\n]*\n", "\n", re.sub(r"'(?:[^'\\]|\\.)*'", "''", script, flags=re.S))
for word in ("pwned", "DETACH", "DROP", "DELETE", "calc", "jndi", "evil"):
    check(word not in outside, "%s stands in the Cypher script itself" % word)
check(outside.count("'") % 2 == 0, "an open string in the Cypher script")

# JSON of other programs.
for name in ("g.cyjs", "g.graphology.json", "g.d3.json", "g.jgf.json", "g.jsonld"):
    json.loads(text(name))
for line in text("g.ftm.json").rstrip("\n").split("\n"):
    json.loads(line)
try:
    import rdflib
    for name, kind in (("g.trig", "trig"), ("g.jsonld", "json-ld")):
        data = rdflib.Dataset()
        data.parse(path(name), format=kind)
        for quad in data.quads():
            for term in quad[:3]:
                check(not (isinstance(term, rdflib.URIRef) and str(term).lower().startswith("javascript:")), "an address " + str(term))
except ImportError:
    print("rdflib is not there: RDF was not read")

# Notes: files in the folder alone, and no HTML in them.
for place, folders, files in os.walk(path("g.markdown")):
    check(os.path.realpath(place).startswith(os.path.realpath(path("g.markdown"))), "a folder outside")
    for name in files:
        check(not set(name) & set("/\\:*?\"<>|\n\r\t\0\x1b\u202e") and not name.startswith("."), "a file called " + name)
        note = re.sub(r"\\[\\`*_{}\[\]()#+\-.!|<>~$^&]", "", open(os.path.join(place, name), encoding="utf-8").read().split("\n---\n", 1)[1])
        check(not re.search(r"<[a-zA-Z/!?]", note), "HTML in " + name)
        check(not re.search(r"!\[[^\]]*\]\(http", note), "a picture of the network in " + name)
        check(not re.search(r"\]\(\s*javascript:", note), "a script behind a link in " + name)
print("%d nodes, %d edges" % (len(nodes), len(edges)))
