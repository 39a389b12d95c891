"""Reads with the programs of others what fuzzed bytes became: readers.py FOLDER. Each folder in it holds one graph in
all formats and, in "counts", how many nodes and edges it has. Every reader must take its file and count the same."""
import csv
import html.parser
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

csv.field_size_limit(1 << 30)
missing = set()


def module(name):
    try:
        return __import__(name)
    except ImportError:
        missing.add(name)
        return None


networkx, igraph, rdflib, followthemoney = (module(each) for each in ("networkx", "igraph", "rdflib", "followthemoney"))


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_constant=lambda text: sys.exit(path + ": " + text + " is no JSON"))


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        found = list(csv.reader(file, strict=True))
    check(len({len(row) for row in found}) <= 1, "rows of several lengths")
    return len(found) - 1


def check(truth, words):
    if not truth:
        raise AssertionError(words)


def graphml(path):
    found = {}
    if networkx:
        g = networkx.read_graphml(path, force_multigraph=True)
        found["networkx"] = len(g), g.number_of_edges()
    if igraph:
        g = igraph.Graph.Read_GraphML(path)
        found["igraph"] = g.vcount(), g.ecount()
    return found


def gexf(path):
    if not networkx:
        return {}
    g = networkx.read_gexf(path)
    return {"networkx": (len(g), g.number_of_edges())}


def dot(path):
    done = subprocess.run(["gc", "-n", "-e", path], capture_output=True, text=True)
    check(done.returncode == 0 and not done.stderr, done.stderr)
    nodes, edges = done.stdout.split()[:2]
    return {"graphviz": (int(nodes), int(edges))}


def page(path):
    class Elements(html.parser.HTMLParser):
        scripts = 0

        def handle_starttag(self, tag, attributes):
            self.scripts += tag == "script"
            check(not [name for name, _ in attributes if name.startswith("on")], "a handler")

    elements = Elements()
    with open(path, encoding="utf-8") as file:
        elements.feed(file.read())
    elements.close()
    check(elements.scripts == 3, "%d scripts" % elements.scripts)
    return {}


def rdf(kind):
    def read(path):
        if rdflib:
            data = rdflib.Dataset()
            data.parse(path, format=kind)
            check(len(list(data.quads())) > 0, "says nothing")
        return {}
    return read


def ftm(path):
    if followthemoney:
        with open(path, encoding="utf-8") as file:
            for line in file:
                data = json.loads(line)
                followthemoney.model.get_proxy(data, cleaned=False).schema.validate(data)
    return {}


def lists(nodes, edges):
    def read(path):
        g = load(path)
        for step in nodes[:-1]:
            g = g[step]
        return {"json": (len(g[nodes[-1]]), len(g[edges]))}
    return read


def cypher(path):
    with open(path, encoding="utf-8") as file:
        script = file.read()
    outside = re.sub(r"//[^\n]*\n", "\n", re.sub(r"'(?:[^'\\]|\\.)*'", "''", script, flags=re.S))
    check(outside.count("'") % 2 == 0, "an open string")
    return {}


READERS = {
    "g.json": lists(["nodes"], "edges"),
    "g.graphml": graphml,
    "g.gexf": gexf,
    "g.dot": dot,
    "g.html": page,
    "g.csv": lambda path: {"csv": (None, rows(path))},
    "gephi-csv/nodes.csv": lambda path: {"csv": (rows(path), None)},
    "gephi-csv/edges.csv": lambda path: {"csv": (None, rows(path))},
    "neo4j-csv/nodes.csv": lambda path: {"csv": (rows(path), None)},
    "neo4j-csv/relationships.csv": lambda path: {"csv": (None, rows(path))},
    "g.cypher": cypher,
    "g.cyjs": lists(["elements", "nodes"], "edges"),
    "g.graphology.json": lists(["nodes"], "edges"),
    "g.d3.json": lists(["nodes"], "links"),
    "g.jgf.json": lists(["graph", "nodes"], "edges"),
    "g.trig": rdf("trig"),
    "g.jsonld": rdf("json-ld"),
    "g.ftm.json": ftm,
}

problems, read = [], 0
for folder in sorted(os.listdir(sys.argv[1])):
    place = os.path.join(sys.argv[1], folder)
    with open(os.path.join(place, "counts")) as file:
        nodes, edges, kind = file.read().split()
    for name, reader in READERS.items():
        path = os.path.join(place, name)
        if not os.path.exists(path):
            if kind == "claims":
                problems.append("%s: no %s" % (folder, name))
            continue
        try:
            for program, counts in reader(path).items():
                for found, expected in zip(counts, (int(nodes), int(edges))):
                    check(found in (None, expected), "%s counts %s, not %s %s" % (program, counts, nodes, edges))
            read += 1
        except Exception as error:
            problems.append("%s/%s: %s: %s" % (folder, name, type(error).__name__, str(error)[:300]))
for each in sorted(missing):
    print(each + " is not installed: its formats were not read")
print("%d files read" % read)
if problems:
    sys.exit("\n".join(problems[:50]))
