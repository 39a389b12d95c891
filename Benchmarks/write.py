#!/usr/bin/env python3
"""How fast a graph in memory is written: redthread, NetworkX and igraph, on the same graph in one run.

    swift build -c release --product redthread-bench
    python3 Benchmarks/write.py --nodes 100000

The graph is random, of a fixed seed, with five edges a node: labels and citations with markup and
letters beyond ASCII. Each peer loads it first; the time is that of its writer alone, the median of
the runs, and the memory what writing adds to the peak of loading.
"""
import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def generate(nodes, path):
    """Node-link JSON."""
    rng = random.Random(7)
    words = ["Aselsan", "Müller & Söhne", "\"Nord\" <AG>", "Ремонт", "Ministry of Defence", "Çavuşoğlu", "S-400", "it's", "防衛省"]
    relations = ["supplies", "acquires", "sanctions", "meets", "rejects", "requests"]
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"directed":true,"multigraph":true,"graph":{},"nodes":[')
        for index in range(nodes):
            file.write("," if index else "")
            json.dump({"id": "n%d" % index, "label": "%s %d" % (rng.choice(words), index), "type": "company",
                       "country": rng.choice("TR US RU DE FR".split())}, file, ensure_ascii=False)
        file.write('],"edges":[')
        for index in range(nodes * 5):
            file.write("," if index else "")
            json.dump({"id": "e%d" % index, "key": "e%d" % index, "source": "n%d" % rng.randrange(nodes),
                       "target": "n%d" % int(nodes * rng.random() ** 2), "relation": rng.choice(relations),
                       "weight": rng.randrange(1, 9), "polarity": rng.choice(["affirmed", "negated"]),
                       "date": "20%02d-%02d-%02d" % (rng.randrange(25), rng.randrange(1, 13), rng.randrange(1, 29)),
                       "citation": " ".join(rng.choice(words) for _ in range(12))}, file, ensure_ascii=False)
        file.write("]}")


def peak():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmHWM"))


def peer(name, source, target, runs):
    """Lines as redthread-bench writes them."""
    started = time.perf_counter()
    with open(source, encoding="utf-8") as file:
        data = json.load(file)
    if name == "networkx":
        import networkx
        graph = networkx.node_link_graph(data, edges="edges")
        writers = {"graphml": lambda: networkx.write_graphml_lxml(graph, target) if has_lxml() else networkx.write_graphml_xml(graph, target),
                   "gexf": lambda: networkx.write_gexf(graph, target),
                   "json": lambda: json.dump(networkx.node_link_data(graph, edges="edges"), open(target, "w"), ensure_ascii=False)}
    else:
        import igraph
        number = {node["id"]: index for index, node in enumerate(data["nodes"])}
        graph = igraph.Graph(n=len(number), directed=True, edges=[(number[e["source"]], number[e["target"]]) for e in data["edges"]])
        for key in data["nodes"][0]:
            graph.vs[key] = [node[key] for node in data["nodes"]]
        for key in data["edges"][0]:
            if key not in ("source", "target", "key"):
                graph.es[key] = [edge[key] for edge in data["edges"]]
        writers = {"graphml": lambda: graph.write_graphml(target), "dot": lambda: graph.write_dot(target)}
    del data
    load, loaded = time.perf_counter() - started, peak()
    for form, write in writers.items():
        times = []
        for _ in range(runs):
            begun = time.perf_counter()
            write()
            times.append(time.perf_counter() - begun)
        print(json.dumps({"format": form, "load": load, "write": statistics.median(times), "bytes": os.path.getsize(target),
                          "loaded_mb": loaded, "peak_mb": peak()}), flush=True)


def has_lxml():
    try:
        import lxml.etree  # noqa: F401
        return True
    except ImportError:
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", default="redthread,networkx,igraph")
    parser.add_argument("--as-peer", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.as_peer:
        name, source, target = options.as_peer
        return peer(name, source, target, options.runs)
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, "graph.json"), os.path.join(folder, "out")
        generate(options.nodes, source)
        print("| format | program | load s | write s | MB | MB/s | memory loaded, writing (MB) |\n| --- | --- | --- | --- | --- | --- | --- |")
        for name in options.peers.split(","):
            command = [sys.executable, __file__, "--runs", str(options.runs), "--as-peer", name, source, target]
            if name == "redthread":
                command = [os.path.join(ROOT, ".build/release/redthread-bench"), source, "--runs", str(options.runs), "--output", target]
            answer = subprocess.run(command, stdout=subprocess.PIPE, text=True)
            for line in answer.stdout.splitlines():
                row = json.loads(line)
                print("| %s | %s | %.2f | %.3f | %.1f | %.0f | %d, +%d |" % (
                    row["format"], name, row["load"], row["write"], row["bytes"] / 1e6, row["bytes"] / 1e6 / row["write"],
                    row["loaded_mb"], row["peak_mb"] - row["loaded_mb"]), flush=True)
            if answer.returncode:
                print("| | %s | failed: %d | | | | |" % (name, answer.returncode))


if __name__ == "__main__":
    main()
