"""Runs conversions with several programs in turn, checks that they agree, and writes a table in Markdown."""
import argparse
import itertools
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from surroundings import first_line, machine  # noqa: E402

GENERATOR = Path(__file__).resolve().parent.parent / "query" / "generate.py"
JSONLD_TRIPLES = 120_000
PREFIXES = {
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "city": "http://example.org/city/",
}


class Run:
    """One run of a program: seconds on the clock and of the processor, and the most memory it held."""

    def __init__(self, command, output):
        with open(output, "wb") as file:
            start = time.perf_counter()
            process = subprocess.Popen([str(word) for word in command], stdout=file, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            self.wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{command[0]} ended with {process.returncode}: {' '.join(map(str, command))}")
        self.user, self.system = usage.ru_utime, usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024

    @property
    def processor(self):
        return self.user + self.system


def digest(path):
    """How many different lines a file has, and a hash of them that does not depend on their order.

    Other programs count: a process that this one starts would be charged with the memory that this one held.
    """
    script = 'sort -u "$1" >"$1.sorted" && wc -l <"$1.sorted" && sha256sum <"$1.sorted" && rm "$1.sorted"'
    result = subprocess.run(["sh", "-c", script, "sh", str(path)], capture_output=True, text=True, check=True,
                            env={**os.environ, "LC_ALL": "C"})
    return int(result.stdout.split()[0]), result.stdout.split()[1]


class Task:
    """One conversion with the programs that do it. Programs in `counted` escape differently: only lines are counted."""

    def __init__(self, title, programs, counted=()):
        self.title, self.programs, self.counted = title, programs, counted
        self.runs = {name: [] for name in programs}

    def measure(self, rounds, work):
        outputs = {name: work / f"output.{name}" for name in self.programs}
        for _ in range(rounds):
            for name, command in self.programs.items():
                self.runs[name].append(Run(command, outputs[name]))
        expected = digest(outputs["lilong"])
        for name, output in outputs.items():
            found = digest(output)
            same = found[0] == expected[0] if name in self.counted else found == expected
            if not same or not found[0]:
                sys.exit(f"{self.title}: {name} gives another result ({found[0]} lines, not {expected[0]})")
            output.unlink()

    def rows(self):
        own = self.runs["lilong"]
        for name, runs in self.runs.items():
            wall = statistics.median(run.wall / mine.wall for run, mine in zip(runs, own))
            processor = statistics.median(run.processor / mine.processor for run, mine in zip(runs, own))
            least = min(runs, key=lambda run: run.wall)
            yield (f"| {name} | {least.wall:.2f} | {min(run.user for run in runs):.2f} | "
                   f"{max(run.megabytes for run in runs):.0f} | {wall:.2f} | {processor:.2f} |")


def prepare(arguments):
    """The inputs, made once: N-Triples, Turtle in two styles, and JSON-LD expanded and compact."""
    work, lilong = arguments.work, arguments.lilong
    work.mkdir(parents=True, exist_ok=True)
    names = {name: work / f"{name}" for name in
             ["graph.nt", "graph.ttl", "plain.ttl", "small.nt", "expanded.jsonld", "compact.jsonld"]}

    def run(*command):
        subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)

    for name, triples in (("graph.nt", arguments.triples), ("small.nt", JSONLD_TRIPLES)):
        run(sys.executable, GENERATOR, triples, names[name])
    prefixes = [word for prefix, iri in PREFIXES.items() for word in ("--prefix", f"{prefix}={iri}")]
    run(lilong, "convert", names["graph.nt"], "-o", names["graph.ttl"], *prefixes)
    run(arguments.peers / "oxigraph", "convert", "--from-file", names["graph.nt"], "--to-file", names["plain.ttl"])
    run(lilong, "convert", names["small.nt"], "-o", names["expanded.jsonld"])
    context = work / "context.json"
    entries = ", ".join(f'"{prefix}": "{iri}"' for prefix, iri in PREFIXES.items())
    context.write_text(f'{{"@context": {{{entries}}}}}')
    run(lilong, "jsonld", "compact", names["expanded.jsonld"], "--context", context, "-o", names["compact.jsonld"])
    return names


def tasks(arguments, names):
    lilong, oxigraph = arguments.lilong, arguments.peers / "oxigraph"
    pyld = [sys.executable, Path(__file__).parent / "pyld-to-nquads.py"]

    def syntax(title, source, name, short, rapper_source, target, short_target):
        return Task(title, {
            "lilong": [lilong, "convert", names[name], "--from", source, "--to", target],
            "oxigraph": [oxigraph, "convert", "--from-file", names[name], "--from-format", short,
                         "--to-format", short_target],
            "rapper": ["rapper", "-q", "-i", rapper_source, "-o", target, names[name]],
        }, counted=("rapper",))

    def jsonld(title, name):
        return Task(title, {
            "lilong": [lilong, "convert", names[name], "--to", "nquads"],
            "PyLD": pyld + [names[name]],
        })

    size, small = f"{arguments.triples:,} triples", f"{JSONLD_TRIPLES:,} triples"
    return [
        syntax(f"N-Triples → N-Quads, {size}", "ntriples", "graph.nt", "nt", "ntriples", "nquads", "nq"),
        syntax(f"Turtle with prefixes → N-Triples, {size}", "turtle", "graph.ttl", "ttl", "turtle", "ntriples", "nt"),
        syntax(f"Turtle as oxigraph writes it → N-Triples, {size}", "turtle", "plain.ttl", "ttl", "turtle", "ntriples",
               "nt"),
        jsonld(f"Compact JSON-LD → N-Quads, {small}", "compact.jsonld"),
        jsonld(f"Expanded JSON-LD → N-Quads, {small}", "expanded.jsonld"),
    ]


def memory_rows(arguments, names):
    """The most memory of the streaming conversion, for documents of growing size."""
    long = arguments.work / "long.nt"
    for factor in (0.1, 1, 5):
        size = int(arguments.triples * factor)
        with open(long, "wb") as file:
            while size > 0:
                with open(names["graph.nt"], "rb") as graph:
                    file.writelines(itertools.islice(graph, size))
                size -= arguments.triples
        size = int(arguments.triples * factor)
        for target in ("nquads", "turtle"):
            run = Run([arguments.lilong, "convert", long, "--to", target], os.devnull)
            yield f"| {size:,} | {long.stat().st_size / 1e6:.0f} | {target} | {run.megabytes:.0f} |"
    long.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("lilong", "peers", "work", "table"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--triples", type=int, required=True)
    parser.add_argument("--rounds", type=int, required=True)
    arguments = parser.parse_args()
    names = prepare(arguments)
    versions = [first_line(arguments.lilong, "--version"), first_line(arguments.peers / "oxigraph", "--version"),
                "rapper " + first_line("rapper", "--version"),
                "PyLD " + first_line(sys.executable, "-c", "import pyld; print(pyld.jsonld.__version__)")]
    text = ["# Conversions beside other programs", "",
            "Written by `Benchmarks/rdf-syntax/run`. In each round the programs run one after another, each reading a file",
            "and writing standard output into a file; the results are compared. Seconds are the least of "
            f"{arguments.rounds} rounds,", "memory is the most; the last columns are medians of the rounds' ratios to "
            "lilong, so more than 1 is slower.", "",
            f"- {machine()}", f"- {', '.join(versions)}, Python {platform.python_version()}", ""]
    for task in tasks(arguments, names):
        print(task.title, file=sys.stderr)
        task.measure(arguments.rounds, arguments.work)
        text += [f"## {task.title}", "",
                 "| program | wall s | user s | peak MB | wall ÷ lilong | processor ÷ lilong |",
                 "|---|---:|---:|---:|---:|---:|", *task.rows(), ""]
    text += ["## Memory of streaming N-Triples, by size", "", "| triples | input MB | to | peak MB |",
             "|---:|---:|---|---:|", *memory_rows(arguments, names), ""]
    arguments.table.write_text("\n".join(text).rstrip() + "\n", encoding="utf-8")
    print(arguments.table.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
