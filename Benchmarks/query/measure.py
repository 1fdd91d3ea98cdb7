"""Runs every engine on the same graph with the same queries, compares their answers, and writes docs/benchmarks.md."""

import argparse
import itertools
import json
import os
import queue
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

from generate import generate
from peers import ENGINES, DuckDB, resident_megabytes
from report import document
from servers import SERVERS, Virtuoso

HERE = Path(__file__).resolve().parent
RDFLIB_LIMIT = 1_000_000


class Measurement:
    """The steps of every engine on a graph of one size."""

    def __init__(self, arguments, triples):
        self.arguments, self.triples = arguments, triples
        self.work = arguments.work / str(triples)
        self.work.mkdir(parents=True, exist_ok=True)
        self.data = self.work / "graph.nt"
        self.queries = sorted((HERE / "queries").glob("*.rq"))
        self.memory = arguments.memory * 1000

    def run(self):
        if not self.data.exists():
            generate(self.triples, self.data)
        DuckDB.prepare(self.data, self.work)
        engines = {"lilong": self.lilong} | {name: self.peer for name in ENGINES} | {name: self.server for name in SERVERS}
        results = {}
        for name, measure in engines.items():
            if self.arguments.only and name not in self.arguments.only:
                continue
            print(f"{self.triples:,} triples: {name}", file=sys.stderr, flush=True)
            results[name] = measure(name)
        return {"triples": self.triples, "bytes": self.data.stat().st_size, "results": results, "process": self.cold_process()}

    # lilong

    def lilong(self, _):
        """The library, which the benchmark's own program loads and asks; a file and a folder are its arguments."""
        command = [self.arguments.engine, self.data, HERE / "queries", self.arguments.repeats]
        steps = list(self.steps(command, self.arguments.load_seconds))
        index = self.index()
        for step in steps:
            if step["step"] == "load":
                step |= {"version": self.version(), "megabytes": step.pop("rss_mb"), "disk": index}
            step["query"] = step.get("query", "").removesuffix(".rq")
        return steps

    def version(self):
        return subprocess.run([self.arguments.lilong, "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]

    def index(self):
        """The bytes of the index file that `lilong query` puts beside a graph."""
        self.ask_process()
        return self.data.with_name(self.data.name + ".index").stat().st_size

    def ask_process(self):
        start = time.perf_counter()
        done = subprocess.run([self.arguments.lilong, "query", "--data", self.data, HERE / "queries" / "attended.rq", "--format", "csv"],
                              capture_output=True, check=True)
        return time.perf_counter() - start, len(done.stdout.splitlines()) - 1

    def cold_process(self):
        """Milliseconds of a whole process on the index, ten times: as it lies in memory, and with its pages put out of it."""
        times = {"cached": [], "dropped": []}
        index = self.data.with_name(self.data.name + ".index")
        self.ask_process()
        for kind, found in times.items():
            for _ in range(10):
                if kind == "dropped":
                    with open(index, "rb") as file:
                        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
                found.append(self.ask_process()[0] * 1000)
        return {kind: statistics.median(found) for kind, found in times.items()} | {"rows": self.ask_process()[1]}

    # Peers

    def peer(self, name):
        kind = ENGINES[name]
        if name == "rdflib" and self.triples > RDFLIB_LIMIT:
            return [{"step": "load", "error": "not tried at this size"}]
        pending = [query if kind.language == "rq" else HERE / "sql" / f"{query.stem}.sql" for query in self.queries]
        if name != "pyoxigraph on disk":
            return self.asked(name, "all", pending)
        steps = list(self.steps(self.command(name, "load", []), self.arguments.load_seconds))
        disk = sum(file.stat().st_size for file in (self.work / "pyoxigraph").rglob("*") if file.is_file())
        return [{**steps[0], "disk": disk}, *self.asked(name, "ask", pending)] if steps else [{"step": "load", "error": "failed"}]

    def command(self, name, phase, queries):
        return [sys.executable, HERE / "peers.py", name, self.data, self.work, self.arguments.repeats, self.arguments.seconds, phase, *queries]

    def asked(self, name, phase, pending):
        """Asks query after query; after one that ended the process, the rest are asked in a new one."""
        steps = []
        while pending:
            answered = list(self.steps(self.command(name, phase, pending), self.arguments.load_seconds))
            if answered and answered[-1].get("error") and answered[-1]["step"] == "load":
                return steps + answered
            steps += [step for step in answered if step["step"] == "query" or not steps]
            done = {step["query"] for step in answered if step["step"] == "query"}
            if not done:
                return steps or [{"step": "load", "error": "ended without an answer"}]
            pending = [query for query in pending if query.stem not in done]
        return steps

    def steps(self, command, load_seconds):
        """The steps that a process tells. It is ended when it is silent for too long or holds too much memory."""
        process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        lines = queue.SimpleQueue()
        threading.Thread(target=lambda: [lines.put(line) for line in itertools.chain(process.stdout, [None])], daemon=True).start()
        running, deadline = None, time.time() + load_seconds
        while True:
            try:
                line = lines.get(timeout=0.1)
            except queue.Empty:
                reason = self.excess(process, deadline)
                if not reason:
                    continue
                process.kill()
                process.wait()
                yield self.failed(running, reason)
                return
            if line is None:
                if process.wait():
                    yield self.failed(running, f"ended with {process.returncode}")
                return
            step = json.loads(line)
            running = step["query"] if step["step"] == "begin" else None
            # A process that asks each query in a fork keeps the time itself.
            deadline = time.time() + self.arguments.seconds * (1.5 if running else 3)
            if not running:
                yield step

    def excess(self, process, deadline):
        """What a process has too much of: time or memory."""
        if time.time() > deadline:
            return "time limit"
        if process.poll() is None and resident_megabytes(process.pid) > self.memory:
            return f"out of memory ({self.arguments.memory} GB)"
        return None

    @staticmethod
    def failed(running, reason):
        return {"step": "query", "query": running, "error": reason} if running else {"step": "load", "error": reason}

    # Servers

    def server(self, name):
        if name == "Virtuoso" and not Virtuoso.is_installed():
            return [{"step": "load", "error": "not installed"}]
        steps = []
        try:
            for step in SERVERS[name](self.data, self.work, self.arguments.seconds, Path(sys.executable).parent).steps(
                    self.queries, self.arguments.repeats):
                steps.append(step)
        except (RuntimeError, subprocess.CalledProcessError) as error:
            steps.append({"step": "load", "error": str(error)[:120]})
        return steps


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("lilong", "engine", "work", "table"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--triples", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--repeats", type=int, default=30, help="warm runs of each query")
    parser.add_argument("--seconds", type=int, default=60, help="that a query may take")
    parser.add_argument("--load-seconds", type=int, default=900, help="that loading may take")
    parser.add_argument("--memory", type=int, default=10, help="gigabytes that an engine may hold")
    parser.add_argument("--only", nargs="*", help="engines to run; the others keep what they had")
    parser.add_argument("--render", action="store_true", help="write the table anew from what was measured")
    arguments = parser.parse_args()
    measurements = []
    for triples in arguments.triples:
        kept = arguments.work / str(triples) / "results.json"
        before = json.loads(kept.read_text()) if kept.exists() else {"results": {}}
        if not arguments.render:
            found = Measurement(arguments, triples).run()
            if arguments.only:
                found["kept"] = [name for name in before["results"] if name not in arguments.only]
                found["results"] = before["results"] | found["results"]
            kept.write_text(json.dumps(found, indent=1))
        measurements.append(json.loads(kept.read_text()))
    arguments.table.write_text(document(measurements, arguments), encoding="utf-8")
    print(arguments.table.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
