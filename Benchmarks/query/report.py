"""The table of what was measured, in Markdown."""

import math
import platform
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from surroundings import machine  # noqa: E402

SPARQL_PEERS = ["pyoxigraph in memory", "pyoxigraph on disk", "oxigraph server", "maplib", "Virtuoso", "rdflib"]
COLUMNS = ["lilong", *SPARQL_PEERS, "DuckDB"]
# Asked over the edges alone, which DuckDB's tables hold as lilong's permutations do.
TABLE_QUERIES = ["pairs", "top-ten", "triangles", "reach"]


class Table:
    """The steps of every engine on one graph."""

    def __init__(self, measurement):
        self.measurement = measurement
        self.engines = [name for name in COLUMNS if name in measurement["results"]]
        self.steps = measurement["results"]
        self.queries = sorted({step["query"] for steps in self.steps.values() for step in steps if step["step"] == "query"})
        self.notes = []

    def step(self, engine, kind, query=None):
        return next((s for s in self.steps[engine] if s["step"] == kind and (query is None or s["query"] == query)), None)

    def warm(self, engine, query):
        step = self.step(engine, "query", query)
        return step.get("warm") if step else None

    def loading(self, engine, key, scale=1, digits=2):
        step = self.step(engine, "load") or {}
        if "error" in step:
            return step["error"] if key == "seconds" else "–"
        value = step.get(key)
        if key == "megabytes":
            value = (self.step(engine, "open") or step).get(key, value)
        return "–" if value is None else f"{value * scale:.{digits}f}"

    def cell(self, engine, query):
        step = self.step(engine, "query", query)
        if step is None:
            return "–"
        if "error" in step:
            short = re.match(r"time limit|timed out|out of memory|ended", step["error"])
            if not short or step["error"] != short[0]:
                self.notes.append(f"{engine}, {query}: {step['error']}")
            return short[0].replace("timed out", "time limit") if short else "error"
        wrong = step["check"] != self.answer(query)
        if wrong:
            self.notes.append(f"{engine}, {query}: another answer ({step['rows']} rows)")
        return f"{step['warm'] * 1000:.2f}{' ≠' if wrong else ''}"

    def answer(self, query):
        """The answer that most engines give."""
        found = [self.step(engine, "query", query) for engine in self.engines]
        counts = Counter(step["check"] for step in found if step and "check" in step)
        return counts.most_common(1)[0][0] if counts else None

    def rows(self):
        per_triple = 1 / self.measurement["triples"]
        yield "| | " + " | ".join(self.engines) + " |"
        yield "|---|" + "---:|" * len(self.engines)
        yield from (f"| {title} | " + " | ".join(self.loading(engine, key, scale, digits) for engine in self.engines) + " |"
                    for title, key, scale, digits in (("load, s", "seconds", 1, 2), ("resident after loading, MB", "megabytes", 1, 0),
                                                      ("on disk, bytes a triple", "disk", per_triple, 1)))
        for query in self.queries:
            yield f"| {query}, ms | " + " | ".join(self.cell(engine, query) for engine in self.engines) + " |"

    def means(self):
        """How many times as long the others take, by the queries that they and lilong answer."""
        groups = [(engine, self.queries, "") for engine in self.engines if engine != "lilong"]
        groups += [("DuckDB", TABLE_QUERIES, f" on {', '.join(TABLE_QUERIES)}")] * ("DuckDB" in self.engines)
        for engine, queries, where in groups:
            ratios = {q: self.warm(engine, q) / self.warm("lilong", q) for q in queries if self.warm(engine, q) and self.warm("lilong", q)}
            if ratios:
                mean, least = math.exp(sum(map(math.log, ratios.values())) / len(ratios)), min(ratios, key=ratios.get)
                yield f"| {engine}{where} | {len(ratios)} | {mean:.1f} | {ratios[least]:.2f} ({least}) |"

    def text(self):
        process = self.measurement["process"]
        lines = [f"## {self.measurement['triples']:,} triples", "", *self.rows(), ""]
        if self.measurement.get("kept"):
            self.notes.append(f"kept from an earlier run: {', '.join(self.measurement['kept'])}")
        if self.notes:
            lines += [*(f"- {note}" for note in dict.fromkeys(self.notes)), ""]
        lines += ["| time over lilong's | queries | geometric mean | least |", "|---|---:|---:|---:|", *self.means(), "",
                  f"A process of `lilong query` on the index file answers “who attended one event” ({process['rows']} rows) in "
                  f"{process['cached']:.0f} ms, and in {process['dropped']:.0f} ms when no page of the index is in memory "
                  "(medians of ten).", ""]
        return lines


def document(measurements, arguments):
    tables = [Table(measurement) for measurement in measurements]
    versions = {engine: step["version"] for table in tables for engine in table.engines
                if "version" in (step := table.step(engine, "load") or {})}
    lines = ["# Benchmarks of queries", "",
             "Written by `Benchmarks/query/run`. Each engine loads the same N-Triples, made by `generate.py` from a seed, in a process of",
             f"its own, and answers each query of `Benchmarks/query/queries` once cold and up to {arguments.repeats} times warm (for",
             f"{arguments.seconds // 10} s at most, so that a slow one runs once), one engine after another; the table has the least time, the parsing of",
             "the query and the reading of all rows included. A server is asked over loopback, JSON and all. lilong and pyoxigraph in",
             "memory load from the file; what is on disk is loaded and compacted. DuckDB is asked the same in SQL, over a table for each",
             "property, filled from CSV that is not counted: it is no triple store, but what the machine can do. “≠” marks an answer that",
             "differs from that of the most engines; “–” is what an engine does not do, or was not asked.",
             f"A query may take {arguments.seconds} s, an engine hold {arguments.memory} GB.", "",
             f"- {machine()} {platform.release()}", "- " + ", ".join(f"{engine} {version}" for engine, version in versions.items())
             + f", Python {platform.python_version()}", ""]
    for table in tables:
        lines += table.text()
    return "\n".join(lines).rstrip() + "\n"
