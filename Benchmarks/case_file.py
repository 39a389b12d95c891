#!/usr/bin/env python3
"""A large case file from the graph of ../shared/bench, and how long questions to it take.

    python3 Benchmarks/case_file.py build --size 1m --case /tmp/1m.redthread
    python3 Benchmarks/case_file.py ask --size 1m --case /tmp/1m.redthread [--runs 9]

build: every ten edges become an article with ten sentences; n0 gets further edges up to --hub. The
graph goes in parts through `redthread add CASE --graph PART`, as a graph of others would.
ask: whole processes, from start to printed answer, median and worst of --runs; the median of the
processor time, which tells more where the machine is busy with other work; peak memory.

Beside NetworkX, igraph and Kuzu, each with a store of its own of the same graph, from process start to answer
(the table "cold"; theirs has fewer facts an edge):

    python3 ../shared/bench/peers/query.py --size 100k --peers networkx,igraph,kuzu --cold-runs 3 \\
      --cmd 'redthread neighbours=.build/release/redthread neighbours /tmp/100k.redthread n50000' \\
      --cmd 'redthread path=.build/release/redthread path /tmp/100k.redthread n60000 n90000'
"""
import argparse, json, os, re, resource, statistics, subprocess, sys, tempfile, time

TYPES = {"weapon_system": "weapon"}
RELATIONS = {"sells_to": "supplies", "buys_from": "acquires", "employs": "holdsRoleIn",
             "negotiates_with": "negotiatesWith", "invests_in": "pays", "subsidiary_of": "partOf"}
EDGES_AN_ARTICLE = 10
SYMMETRIC = {"meets", "negotiatesWith"}
MASK = (1 << 128) - 1


def claim_id(source, relation, target):
    """The id that follows from a claim's key: FNV-1a, 128 bits, folded."""
    if relation in SYMMETRIC and target < source:
        source, target = target, source
    state = 0x6c62272e07bb014262b821756295c58d
    prime = 0x0000000001000000000000000000013b
    for part in (source, relation, target, ""):
        for byte in part.encode() + b"\x1f":
            state = ((state ^ byte) * prime) & MASK
    return "c%016x" % ((state & 0xFFFFFFFFFFFFFFFF) ^ (state >> 64))


class Part:
    """Articles on their way into a JSON graph."""

    def __init__(self, nodes):
        self.nodes, self.documents, self.mentions, self.edges = nodes, [], {}, []

    def add(self, number, edges):
        document = "d%016x" % number
        self.documents.append({"id": document, "path": "articles/%08d.txt" % number, "sha256": "0" * 64,
                               "bytes": 9000, "title": None, "publisher": None,
                               "published": edges[0]["date"], "url": None})
        for place, edge in enumerate(edges):
            relation = RELATIONS.get(edge["type"], edge["type"])
            source, target = edge["source"], edge["target"]
            start = place * 800
            end = start + len(edge["citation"].encode())
            for entity in (source, target):
                self.mentions.setdefault(entity, {}).setdefault(document, (start, start + 5))
            polarity = "negated" if edge["polarity"] == "denied" else "affirmed"
            modality = "planned" if edge["polarity"] == "planned" else "actual"
            key = claim_id(source, relation, target)
            self.edges.append({
                "id": key, "source": source, "relation": relation, "target": target, "item": None,
                "statements": [{
                    "polarity": polarity, "modality": modality, "hedged": edge["polarity"] == "alleged",
                    "confidence": 0.9, "speakers": [],
                    "qualifiers": [{"role": "date", "value": edge["date"], "text": edge["date"]}],
                    "rule": edge["type"] + "/verb nsubj>obj",
                    "evidence": {"document": document, "start": start, "end": end,
                                 "quote": edge["citation"], "trigger": {"start": start, "end": start + 3}},
                    "cues": []}]})

    def write(self, path):
        with open(path, "w") as out:
            out.write('{"format":"redthread","version":1,"documents":')
            json.dump(self.documents, out)
            out.write(',"nodes":[')
            for index, (entity, places) in enumerate(self.mentions.items()):
                kind, label = self.nodes[int(entity[1:])]
                out.write("," if index else "")
                json.dump({"id": entity, "type": kind, "label": label, "aliases": [], "properties": {},
                           "mentions": [{"document": d, "start": s, "end": e}
                                        for d, (s, e) in places.items()]}, out, ensure_ascii=False)
            out.write('],"edges":')
            json.dump(self.edges, out, ensure_ascii=False)
            out.write("}")


def articles(stream, nodes, hub):
    """Lists of edges, one an article."""
    edges, hub_edges = [], 0
    for line in stream:
        record = json.loads(line)
        if record["kind"] == "node":
            nodes.append((TYPES.get(record["type"], record["type"]), record["label"]))
            continue
        hub_edges += "n0" in (record["source"], record["target"])
        edges.append(record)
        if len(edges) == EDGES_AN_ARTICLE:
            yield edges
            edges = []
    for extra in range(max(0, hub - hub_edges)):
        edges.append({"source": "n0", "target": "n%d" % (extra * 97 % len(nodes)), "type": "supplies",
                      "polarity": "asserted", "date": "2020-01-01", "citation": "hub sentence %d" % extra})
        if len(edges) == EDGES_AN_ARTICLE:
            yield edges
            edges = []
    if edges:
        yield edges


def build(a):
    generator = subprocess.Popen([sys.executable, os.path.join(a.bench, "generate.py"), "--size", a.size],
                                 stdout=subprocess.PIPE, text=True)
    nodes, number, seconds, folder = [], 0, 0.0, tempfile.mkdtemp()
    part = Part(nodes)

    def add():
        nonlocal part, seconds
        path = os.path.join(folder, "part.json")
        part.write(path)
        started = time.monotonic()
        subprocess.run([a.redthread, "add", a.case, "--graph", path], check=True)
        seconds += time.monotonic() - started
        os.remove(path)
        part = Part(nodes)

    for edges in articles(generator.stdout, nodes, a.hub):
        part.add(number, edges)
        number += 1
        if len(part.documents) == a.part:
            add()
    if part.documents:
        add()
    print("%d articles added in %.0f s, %.0f MB" % (number, seconds, os.path.getsize(a.case) / 1e6))


def ask(a):
    sizes = {"1k": 1_000, "10k": 10_000, "100k": 100_000, "1m": 1_000_000}
    count = sizes.get(a.size) or int(a.size.split("x")[0])

    def entity(part):
        """Hubs have low numbers; the middle is as connected as most."""
        return "n%d" % int(count * part)

    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as article:
        article.write("Turkey bought the S-400 from Russia, minister %f said on Monday.\n" % time.time())
    questions = [("neighbours, median entity", ["neighbours", a.case, entity(0.5)]),
                 ("show, median entity", ["show", a.case, entity(0.5)]),
                 ("neighbours, hub, first 50", ["neighbours", a.case, "n0"]),
                 ("show, hub, first 50", ["show", a.case, "n0"]),
                 ("search, rare words", ["search", a.case, "copy no. 4242"]),
                 ("search, common words", ["search", a.case, "ministry refused access"]),
                 ("search, a name", ["search", a.case, "Aselsan #4242"]),
                 ("path, two entities", ["path", a.case, entity(0.6), entity(0.9)]),
                 ("path, two others", ["path", a.case, entity(0.77), entity(0.33)]),
                 ("contested links of the hub", ["neighbours", a.case, "n0", "--status", "contested"]),
                 ("timeline, first 50", ["timeline", a.case]),
                 ("an article to this file", ["add", a.case, article.name, "--again"]),
                 ("an article to a file of its own", ["add", article.name + ".redthread", article.name, "--again"]),
                 ("start alone (--version)", ["--version"])]
    print("| question | median ms | worst ms | processor ms | peak MB |\n| --- | --- | --- | --- | --- |")

    def processor():
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (used.ru_utime + used.ru_stime) * 1000

    for name, question in questions:
        times, used, peak = [], [], 0
        for _ in range(a.runs):
            started, before = time.monotonic(), processor()
            done = subprocess.run(["/usr/bin/env", "time", "-f", "%M", a.redthread] + question,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            times.append((time.monotonic() - started) * 1000)
            used.append(processor() - before)
            peak = max(peak, int(re.findall(r"\d+", done.stderr)[-1]) / 1024)
        print("| %s | %.0f | %.0f | %.0f | %.0f |" % (
            name, statistics.median(times), max(times), statistics.median(used), peak))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("what", choices=["build", "ask"])
    p.add_argument("--size", default="10k")
    p.add_argument("--case", required=True)
    p.add_argument("--redthread", default=".build/release/redthread")
    p.add_argument("--bench", default="../shared/bench")
    p.add_argument("--part", type=int, default=20_000, help="articles a part")
    p.add_argument("--hub", type=int, default=10_000)
    p.add_argument("--runs", type=int, default=9)
    a = p.parse_args()
    build(a) if a.what == "build" else ask(a)


if __name__ == "__main__":
    main()
