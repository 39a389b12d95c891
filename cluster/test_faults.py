#!/usr/bin/env python3
"""The Spark job under faults: it ends complete with the same bytes, or fails and leaves no output.

    python3 cluster/test_faults.py WORKER [-v]

Needs pyspark, Java and, for the full disk, to be root; says so and skips where one is missing.
"""
import glob
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SEEDS = sorted(glob.glob(os.path.join(HERE, "..", "seeds", "*.txt")))
WORKER = None


def missing():
    try:
        import pyspark  # noqa: F401
    except ImportError:
        return "pyspark is not installed: pip install pyspark"
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        return "Java is not installed: apt install openjdk-17-jre-headless"
    return None


def documents(count):
    """The seeds again and again, each time a little different; some twice; some that cannot be read."""
    for number in range(count):
        with open(SEEDS[number % len(SEEDS)], encoding="utf-8") as file:
            text = file.read()
        yield json.dumps({"id": f"a{number}", "publisher": f"Paper {number % 7}",
                          "text": text.replace("2023", str(1990 + number // len(SEEDS)))}, ensure_ascii=number % 2 == 0)
    yield json.dumps({"id": "a0", "text": "Turkey met Russia on Monday."})
    yield from ['{"text": "Turkey', '{"id": 7}', '["text"]', '{"id": "empty", "text": ""}', "",
                json.dumps({"id": "deep", "text": "([{<" * 20_000}), json.dumps({"text": "x\u0000y\\N\t\r\n" * 9}),
                json.dumps({"id": "script", "text": "<script>\ud800"}), "[" * 5000,
                json.dumps({"id": "french", "text": "Le ministre a dit que la Turquie et la Russie se sont vues."})]


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="redthread-cluster-")
        cls.source = os.path.join(cls.folder, "articles.ndjson")
        lines = list(documents(40))
        with open(cls.source, "w", encoding="utf-8") as file:
            file.write("\n".join(lines + lines[:5]) + "\n")
        cls.expected = subprocess.run(
            ["bash", "-c", f"set -o pipefail; '{WORKER}' extract --keys < '{cls.source}' | LC_ALL=C sort | '{WORKER}' merge"],
            check=True, stdout=subprocess.PIPE).stdout

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def setUp(self):
        self.place = tempfile.mkdtemp(dir=self.folder)
        self.output = os.path.join(self.place, "graph")

    def worker(self, script):
        """An executable of the same name that does `script` before it does the work."""
        path = os.path.join(self.place, "redthread-worker")
        with open(path, "w") as file:
            file.write(f'#!/bin/bash\nMARK="{self.place}/mark"\nREAL="{WORKER}"\n{script}\nexec "$REAL" "$@"\n')
        os.chmod(path, 0o755)
        return path

    def start(self, worker, output=None, master="local[2,4]"):
        command = [sys.executable, os.path.join(HERE, "redthread_spark.py"), "--master", master,
                   "--parts", "3", "--input", self.source, "--output", output or self.output, "--worker", worker]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def records(self, output=None):
        parts = glob.glob(os.path.join(output or self.output, "records", "part-*"))
        lines = []
        for part in parts:
            with open(part, "rb") as file:
                lines += file.readlines()
        return b"".join(sorted(lines, key=lambda line: line.split(b"\t")[0]))

    def finish(self, job, code=0):
        said, _ = job.communicate(timeout=600)
        self.assertEqual(job.returncode == 0, code == 0, said[-4000:])
        return said

    def test_executables_and_an_executor_that_are_killed_change_no_byte(self):
        # The first of each dies in the midst of its output, the second extract with its executor.
        job = self.start(self.worker(
            'if [ "$1" = extract ] && mkdir "$MARK" 2>/dev/null; then "$REAL" "$@" | head -c 3000; kill -9 $$; fi\n'
            'if [ "$1" = extract ] && mkdir "$MARK.next" 2>/dev/null; then sleep 5; fi\n'
            'if [ "$1" = merge ] && mkdir "$MARK.merge" 2>/dev/null; then "$REAL" "$@" | head -c 3000; kill -9 $$; fi'),
            master="local-cluster[2,1,1024]")
        while not os.path.exists(os.path.join(self.place, "mark.next")) and job.poll() is None:
            time.sleep(0.1)
        executors = [pid for pid in descendants(job.pid) if "CoarseGrainedExecutorBackend" in command_of(pid)]
        self.assertTrue(executors)
        os.kill(executors[0], signal.SIGKILL)
        self.finish(job)
        self.assertTrue(os.path.exists(os.path.join(self.place, "mark.merge")))
        self.assertEqual(self.records(), self.expected)
        for name in ("documents", "nodes", "edges", "statements", "errors"):
            self.assertTrue(os.path.exists(os.path.join(self.output, "parquet", name, "_SUCCESS")), name)
            self.assertTrue(glob.glob(os.path.join(self.output, "csv", name, "part-*.csv")), name)

    def test_an_executable_that_always_fails_leaves_no_output(self):
        said = self.finish(self.start(self.worker('[ "$1" = extract ] && { "$REAL" "$@"; exit 70; }')), code=1)
        self.assertIn("70", said)
        self.assertEqual(os.listdir(self.place), ["redthread-worker"])

    @unittest.skipIf(os.geteuid() != 0, "only root can mount a small disk")
    def test_a_full_disk_leaves_no_output(self):
        disk = os.path.join(self.place, "disk")
        os.mkdir(disk)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", disk]).returncode:
            self.skipTest("no disk can be mounted here")
        try:
            said = self.finish(self.start(WORKER, os.path.join(disk, "graph")), code=1)
            self.assertIn("No space left", said)
            self.assertEqual(os.listdir(disk), [])
        finally:
            subprocess.run(["umount", disk], check=True)


def descendants(pid):
    found = [pid]
    for parent in found:
        listed = subprocess.run(["pgrep", "-P", str(parent)], stdout=subprocess.PIPE, text=True).stdout.split()
        found += [int(child) for child in listed]
    return found


def command_of(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return file.read().decode(errors="replace")
    except OSError:
        return ""


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    WORKER = os.path.abspath(sys.argv.pop(1))
    if reason := missing():
        print(f"skipped: {reason}")
        sys.exit(0)
    unittest.main()
