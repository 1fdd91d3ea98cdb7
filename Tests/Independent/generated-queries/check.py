"""Asks queries made at random of lilong and of pyoxigraph, and compares what they answer.

usage: check.py LILONG GRAPH.nq [--first SEED] [--count N] [--only sparql|patterns] [--show]

Half of the queries are SPARQL, half are of the pattern language; half are asked of the given graph, half of a graph
made at random. A query of the pattern language is asked of pyoxigraph as the SPARQL that `--explain sparql` prints. The
same seeds make the same queries.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pyoxigraph

from answers import Answer, NoAnswer, answer_of_pyoxigraph
from deviations import DUPLICATES, deviation
from facts import Facts
from graph import write_graph
from pattern_language import PatternGenerator
from sparql import SPARQLGenerator

GRAPH_SEED = 1
# Where duplicates that are lost change more than the number of rows.
COUNTED = re.compile(r"COUNT|SUM|AVG|GROUP_CONCAT|LIMIT|OFFSET|CONSTRUCT \{[^}]*_:")


class Source:
    """A graph, in a file for lilong, in a store for pyoxigraph, and in memory for the generators."""

    def __init__(self, path):
        self.path, self.facts, self.store = path, Facts(path), pyoxigraph.Store()
        self.store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
        if len(self.store) != len(self.facts.quads):
            raise SystemExit(f"{path}: pyoxigraph keeps {len(self.store)} of {len(self.facts.quads)} statements")


class Comparison:
    def __init__(self, lilong, sources, show):
        self.lilong, self.sources, self.show = str(Path(lilong).resolve()), sources, show
        self.outcomes, self.with_rows, self.failures = Counter(), 0, []

    def run(self, source, query, language, *options):
        return subprocess.run([self.lilong, "query", "--data", source.path, "--language", language, "--timeout", "60",
                               "--format", "json", *options, "-"], input=query.encode(), capture_output=True)

    def check(self, seed, language):
        source = self.sources[seed % len(self.sources)]
        if language == "sparql":
            query, ordered = SPARQLGenerator(source.facts, seed).query()
            sparql = query
        else:
            query, ordered = PatternGenerator(source.facts, seed).query()
            explained = self.run(source, query, "gql", "--explain", "sparql")
            sparql = explained.stdout.decode()
            if explained.returncode != 0:
                return self.fail(seed, language, query, explained.stderr.decode())
        if self.show:
            print(f"# seed {seed}, {language}\n{query}\n")
        self.outcomes[self.compare(seed, language, source, query, sparql, ordered)] += 1

    def compare(self, seed, language, source, query, sparql, ordered):
        ours = self.run(source, query, "sparql" if language == "sparql" else "gql")
        reason = deviation(sparql)
        try:
            theirs = answer_of_pyoxigraph(source.store, sparql)
        except NoAnswer:
            return "pyoxigraph gives no answer within the limits"
        except ValueError as error:
            return reason or self.fail(seed, language, query, f"pyoxigraph: {error}\n{sparql}")
        if ours.returncode != 0:
            return self.fail(seed, language, query, ours.stderr.decode())
        answer = Answer.ours(ours.stdout)
        difference = answer.differs(theirs, ordered, reduced="REDUCED" in query)
        if difference is None:
            self.with_rows += theirs.form == "truth" or bool(theirs.content)
            return "alike"
        if reason == DUPLICATES and not COUNTED.search(sparql) and answer.differs(theirs, reduced=True):
            reason = None
        return reason or self.fail(seed, language, query, difference + ("" if sparql == query else f"\n{sparql}"))

    def fail(self, seed, language, query, what):
        print(f"FAILED  seed {seed}, {language}\n{query}\n  {what}\n", flush=True)
        self.failures.append(seed)
        return "failed"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lilong")
    parser.add_argument("graph", type=Path)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=300, help="of each language")
    parser.add_argument("--only", choices=["sparql", "patterns"])
    parser.add_argument("--show", action="store_true", help="print each query")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        generated, sample = Path(folder) / "generated.nq", Path(folder) / "sample.nq"
        write_graph(generated, GRAPH_SEED)
        sample.write_bytes(arguments.graph.read_bytes())
        comparison = Comparison(arguments.lilong, [Source(generated), Source(sample)], arguments.show)
        for seed in range(arguments.first, arguments.first + arguments.count):
            for language in ("sparql", "patterns"):
                if arguments.only in (None, language):
                    comparison.check(seed, language)
    for outcome, count in sorted(comparison.outcomes.items()):
        print(f"{count:7}  {outcome}")
    total = sum(comparison.outcomes.values())
    if comparison.failures or comparison.with_rows * 2 < total:
        raise SystemExit(f"{len(comparison.failures)} of {total} queries failed; {comparison.with_rows} had an answer that is not empty")
    print(f"ok      {total} generated queries answered as by pyoxigraph, {comparison.with_rows} of them with rows")


if __name__ == "__main__":
    main()
