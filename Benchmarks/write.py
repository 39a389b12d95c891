#!/usr/bin/env python3
"""How fast a graph is written and read: redthread, NetworkX, igraph and Python, on one graph in one run.

    swift build -c release
    python3 Benchmarks/write.py --size 100k [--runs 3] [--only memory,whole,read]

The graph is that of ../shared/bench (labels and citations with markup, quotes and letters beyond ASCII; five
edges a node), whose peers run here too. Three tables:
memory: the graph is loaded first, and the time is that of the writer alone, median of the runs;
whole: from the NDJSON file to GraphML, the process from start to end, beside a script that reads and writes
  in one pass; redthread does not check what it wrote, as by itself above 64 MB;
read: the graph's JSON, beside Python's json module: node-link JSON, and our own with as many statements.
Seconds are processor time (user and system, wall in brackets): on a busy machine that tells more.
BENCH_PYTHON names an interpreter with networkx and igraph; without it ../shared/bench makes one.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OURS, BENCH = f"{ROOT}/.build/release/redthread", f"{ROOT}/.build/release/redthread-bench"


def timed(command):
    """Output, wall seconds, processor seconds and peak MB of one process."""
    with tempfile.NamedTemporaryFile("w+") as note:
        done = subprocess.run(["/usr/bin/env", "time", "-o", note.name, "-f", "%e %U %S %M"] + command,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        fields = [float(field) for field in re.findall(r"[\d.]+", note.read().splitlines()[-1])]
    if done.returncode:
        raise SystemExit("%s: %s" % (" ".join(command)[:200], done.stderr[-300:]))
    return done.stdout, fields[0], fields[1] + fields[2], fields[3] / 1024


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def head(*cells):
    print()
    row(*cells)
    row(*["---"] * len(cells))


def in_memory(a, lib, source, folder):
    head("format", "program", "write s (wall)", "MB", "MB/s", "redthread is faster by", "memory loaded, writing (MB)")
    for form in a.formats.split(","):
        speeds = {}
        for name in ["redthread"] + a.peers.split(","):
            target = os.path.join(folder, f"{name}.{form}")
            if name == "redthread":
                found = json.loads(timed([BENCH, source, "--formats", form, "--runs", str(a.runs), "--output", target])[0])
                seconds, wall, size = found["processor"], found["write"], found["bytes"]
                loaded, peak = found["loaded_mb"], found["peak_mb"]
            else:
                code = PEER % {"bench": a.bench, "peer": name, "form": form, "source": source, "target": target, "runs": a.runs}
                found = json.loads(timed([lib.venv_python(), "-W", "ignore", "-c", code])[0].splitlines()[-1])
                if not found:
                    continue
                seconds, wall, loaded, peak = found
                size = os.path.getsize(target)
            speeds[name] = size / 1e6 / seconds
            row(form, name, "%.2f (%.2f)" % (seconds, wall), "%.0f" % (size / 1e6), "%.1f" % speeds[name],
                "–" if name == "redthread" else "%.1f" % (speeds["redthread"] / speeds[name]),
                "%d, +%d" % (loaded, peak - loaded))
            os.remove(target)


# Runs in the interpreter of the peers: their own writers, as ../shared/bench calls them.
PEER = """
import json, statistics, sys, time
sys.path.insert(0, %(bench)r + "/peers"); sys.path.insert(0, %(bench)r)
import _child
write = _child.writer(%(peer)r, %(form)r, %(source)r, %(target)r)
if write is None:
    print("null"); raise SystemExit
loaded, walls, used = _child.peak_rss(), [], []
for _ in range(%(runs)d):
    wall, processor = time.perf_counter(), time.process_time()
    write()
    walls.append(time.perf_counter() - wall); used.append(time.process_time() - processor)
print(json.dumps([statistics.median(used), statistics.median(walls), loaded, _child.peak_rss()]))
"""


def compared(title, commands, runs):
    """Rows of whole processes; their order changes from run to run, so that noise falls on all."""
    head(title, "processor s", "wall s", "peak MB", "share of the last")
    found = {name: [] for name in commands}
    for number in range(runs):
        for name in (list(commands) if number % 2 else list(reversed(list(commands)))):
            found[name].append(timed(commands[name])[1:])
    medians = {name: [statistics.median(values) for values in zip(*each)] for name, each in found.items()}
    last = list(medians.values())[-1][1]
    for name, (wall, used, peak) in medians.items():
        row(name, "%.2f" % used, "%.2f" % wall, "%.0f" % peak, "%.2f" % (used / last))


def whole(a, lib, source, folder):
    target = os.path.join(folder, "whole.graphml")
    compared("NDJSON to GraphML", {
        "redthread export": [OURS, "export", source, "--format", "graphml", "--output", target, "--no-validate"],
        "one-pass script": [lib.venv_python(), f"{a.bench}/peers/_child.py", "export", "py-stream", "graphml", source, target, "1"],
    }, a.runs)


def read(a, lib, source, folder):
    link, own = os.path.join(folder, "link.json"), os.path.join(folder, "own.json")
    timed([OURS, "export", source, "--format", "json", "--output", link])
    claims(source, own)
    for title, path in (("node-link JSON, %.0f MB", link), ("our own JSON, %.0f MB", own)):
        compared("reading " + title % (os.path.getsize(path) / 1e6), {
            "redthread-bench": [BENCH, path, "--formats", "", "--output", "/dev/null"],
            "Python's json": [sys.executable, "-c", f"import json; json.load(open({path!r}, encoding='utf-8'))"],
        }, a.runs)


def claims(source, path):
    """The graph as one of claims: what case_file.py makes of it, in one file."""
    sys.path.insert(0, os.path.join(ROOT, "Benchmarks"))
    import case_file
    nodes = []
    part = case_file.Part(nodes)
    with open(source, encoding="utf-8") as stream:
        for number, edges in enumerate(case_file.articles(stream, nodes, 0)):
            part.add(number, edges)
    part.write(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="100k", help="10k, 100k, 1m nodes, or NODESxEDGES")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--formats", default="graphml,dot,gexf,json")
    parser.add_argument("--peers", default="networkx,igraph")
    parser.add_argument("--only", default="memory,whole,read")
    parser.add_argument("--bench", default=os.path.join(ROOT, "..", "shared", "bench"))
    a = parser.parse_args()
    a.bench = os.path.abspath(a.bench)
    if not os.path.exists(f"{a.bench}/lib.py"):
        raise SystemExit("the graph and its peers come from ../shared/bench, which is not there; name it with --bench")
    sys.path.insert(0, a.bench)
    import lib
    source = lib.data(a.size)
    with tempfile.TemporaryDirectory() as folder:
        for name, part in (("memory", in_memory), ("whole", whole), ("read", read)):
            if name in a.only.split(","):
                part(a, lib, source, folder)


if __name__ == "__main__":
    main()
