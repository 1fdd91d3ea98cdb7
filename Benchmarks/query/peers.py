"""The engines that run inside a Python process, and the loop that times them, one process an engine.

usage: peers.py ENGINE DATA WORK REPEATS SECONDS PHASE QUERY…      PHASE: all, load or ask

A line of JSON goes out for each step. The first run of a query is the cold one; warm ones follow until there are enough
or a tenth of the time limit is over, so that a slow query runs once only.
"""

import json
import os
import re
import shutil
import signal
import sys
import time
from pathlib import Path

from answers import digest

TRIPLE = re.compile(r'<([^>]*)> <[^>]*[/#]([^>/#]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"[^ ]*) \.\n')


class PyoxigraphInMemory:
    module, language = "pyoxigraph", "rq"

    def __init__(self, data, work):
        import pyoxigraph
        self.store = pyoxigraph.Store()
        self.store.bulk_load(path=str(data))

    def ask(self, text):
        return [tuple(row) for row in self.store.query(text)]


class PyoxigraphOnDisk(PyoxigraphInMemory):
    """Loaded and compacted by one process, asked by another."""

    def __init__(self, data, work):
        import pyoxigraph
        folder = work / "pyoxigraph"
        if data:
            shutil.rmtree(folder, ignore_errors=True)
            self.store = pyoxigraph.Store(str(folder))
            self.store.bulk_load(path=str(data))
            self.store.flush()
            self.store.optimize()
        else:
            self.store = pyoxigraph.Store.read_only(str(folder))


class Maplib:
    module, language = "maplib", "rq"

    def __init__(self, data, work):
        import maplib
        self.model = maplib.Model()
        self.model.read(str(data))

    def ask(self, text):
        return self.model.query(text).rows()


class RDFLib:
    """Loading takes so long that each query runs in a fork of the process that has loaded."""

    module, language, forks = "rdflib", "rq", True

    def __init__(self, data, work):
        import rdflib
        self.graph = rdflib.Graph()
        self.graph.parse(str(data), format="nt")

    def ask(self, text):
        return [tuple(row) for row in self.graph.query(text)]


class DuckDB:
    """A table of subjects and objects for each property, filled from CSV; writing the CSV is not counted."""

    module, language = "duckdb", "sql"

    def __init__(self, data, work):
        import duckdb
        self.connection = duckdb.connect()
        for table in sorted(path.stem for path in (work / "tables").glob("*.csv")):
            kind = "DATE" if table == "startDate" else "VARCHAR"
            self.connection.execute(f"CREATE TABLE {table} AS SELECT * FROM read_csv('{work}/tables/{table}.csv', header=false, "
                                    f"columns={{'s': 'VARCHAR', 'o': '{kind}'}})")

    @staticmethod
    def prepare(data, work):
        shutil.rmtree(work / "tables", ignore_errors=True)
        (work / "tables").mkdir()
        files = {}
        for line in open(data, encoding="utf-8"):
            subject, name, link, text = TRIPLE.fullmatch(line).groups()
            if name not in files:
                files[name] = open(work / "tables" / f"{name}.csv", "w", encoding="utf-8")
            files[name].write(f'"{subject}","{link or text}"\n')
        for file in files.values():
            file.close()

    def ask(self, text):
        return self.connection.execute(text).fetchall()


ENGINES = {"pyoxigraph in memory": PyoxigraphInMemory, "pyoxigraph on disk": PyoxigraphOnDisk, "maplib": Maplib, "rdflib": RDFLib,
           "DuckDB": DuckDB}


def say(**step):
    print(json.dumps(step), flush=True)


def resident_megabytes(process="self"):
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def timed(ask, text, repeats, seconds):
    start = time.perf_counter()
    rows = ask(text)
    cold, warm, began = time.perf_counter() - start, [], start
    while len(warm) < repeats and time.perf_counter() - began < seconds / 10:
        start = time.perf_counter()
        ask(text)
        warm.append(time.perf_counter() - start)
    return {"cold": cold, "warm": min(warm or [cold]), "rows": len(rows), "check": digest(rows, "ORDER BY" in text)}


def ask_in_turn(engine, files, repeats, seconds):
    for file in files:
        say(step="begin", query=file.stem)
        try:
            say(step="query", query=file.stem, **timed(engine.ask, file.read_text(encoding="utf-8"), repeats, seconds))
        except BaseException as error:  # A panic of Rust is not an Exception.
            say(step="query", query=file.stem, error=" ".join(str(error).split())[:120] or type(error).__name__)


def ask_in_forks(engine, files, repeats, seconds):
    for file in files:
        child = os.fork()
        if not child:
            ask_in_turn(engine, [file], repeats, seconds)
            os._exit(0)
        deadline = time.time() + seconds
        while os.waitpid(child, os.WNOHANG) == (0, 0):
            if time.time() > deadline:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                say(step="query", query=file.stem, error="time limit")
                break
            time.sleep(0.01)


def main():
    name, data, work, repeats, seconds, phase, *queries = sys.argv[1:]
    kind, work, files = ENGINES[name], Path(work), [Path(query) for query in queries]
    start = time.perf_counter()
    engine = kind(None if phase == "ask" else data, work)
    taken = time.perf_counter() - start
    import importlib.metadata
    say(step="open" if phase == "ask" else "load", seconds=taken, megabytes=resident_megabytes(),
        version=importlib.metadata.version(kind.module))
    if phase != "load":
        (ask_in_forks if getattr(kind, "forks", False) else ask_in_turn)(engine, files, int(repeats), float(seconds))


if __name__ == "__main__":
    main()
