#!/usr/bin/env python3
"""Race the query engine against its peers on one seeded graph, and write the table of results.

    query-benchmark.py --generator gen_graph.py --queries queries --peers-python VENV/bin/python \
        --engine .build/release/query-benchmark --triples 1000000 --work tmpdir --out docs/benchmarks.md

Every engine loads the same N-Triples file in a process of its own and answers each query once cold and a few times warm;
the table has the least warm time. Peers that are not installed in the given Python are left out and named.
DuckDB is asked the same questions in SQL, over the edges as tables of strings, as the yardstick of what a machine can do.
"""
import argparse
import json
import math
import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

PEERS = ["pyoxigraph", "maplib", "rdflib", "duckdb"]
EDGE = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"[^ ]*) \.\n')
KG, ORG, SDO = "http://example.org/kg/", "http://www.w3.org/ns/org#", "https://schema.org/"
SQL = {
    "q02_pairs.rq": "SELECT count(*) FROM attendee x JOIN attendee y ON x.s = y.s WHERE x.o < y.o",
    "q04_under.rq": f"""WITH RECURSIVE u(id) AS (SELECT s FROM subOrganizationOf WHERE o = '{KG}district/0'
        UNION SELECT e.s FROM subOrganizationOf e JOIN u ON e.o = u.id)
        SELECT count(*) FROM u JOIN postIn i ON i.o = u.id JOIN heldBy h ON h.s = i.s""",
    "q05_top10.rq": "SELECT o, count(*) AS n FROM attendee GROUP BY o ORDER BY n DESC, o LIMIT 10",
    "q11_reach.rq": f"""WITH RECURSIVE r(id) AS (SELECT o FROM knows WHERE s = '{KG}person/1'
        UNION SELECT k.o FROM knows k JOIN r ON k.s = r.id) SELECT count(*) FROM r""",
    "q15_distinct.rq": "SELECT count(DISTINCT o) FROM attendee",
}
TABLES = {SDO + "attendee", SDO + "knows", ORG + "heldBy", ORG + "postIn", ORG + "subOrganizationOf"}


def resident_mb():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6


# ---- one peer, in a process of its own ----

def open_peer(name, data):
    """A function from a query's text to the number of its rows, and the peer's version."""
    if name == "pyoxigraph":
        import pyoxigraph
        store = pyoxigraph.Store()
        store.bulk_load(path=str(data))
        return lambda text: list(store.query(text)), pyoxigraph.__version__
    if name == "maplib":
        import importlib.metadata
        import maplib
        model = maplib.Model()
        model.read(str(data))
        return lambda text: model.query(text).rows(), importlib.metadata.version("maplib")
    if name == "rdflib":
        import rdflib
        graph = rdflib.Graph()
        graph.parse(str(data), format="nt")
        return lambda text: list(graph.query(text)), rdflib.__version__
    import duckdb
    connection = duckdb.connect()
    folder = data.parent
    files = {table: open(folder / (re.split("[/#]", table)[-1] + ".csv"), "w", encoding="utf-8") for table in TABLES}
    for line in open(data, encoding="utf-8"):
        found = EDGE.fullmatch(line)
        if found and found[2] in TABLES:
            files[found[2]].write(f"{found[1]},{found[3]}\n")
    for table, file in files.items():
        file.close()
        connection.execute(f"CREATE TABLE {re.split('[/#]', table)[-1]} AS SELECT * FROM "
                           f"read_csv('{file.name}', header=false, columns={{'s': 'VARCHAR', 'o': 'VARCHAR'}})")
    return lambda text: connection.execute(text).fetchall(), duckdb.__version__


def run_peer(name, data, queries, repeat):
    start = time.perf_counter()
    ask, version = open_peer(name, data)
    print(json.dumps({"step": "load", "seconds": time.perf_counter() - start, "rss_mb": resident_mb(),
                      "version": version}), flush=True)
    for file in sorted(queries.glob("*.rq")):
        text = SQL.get(file.name) if name == "duckdb" else file.read_text(encoding="utf-8")
        if text is None:
            continue
        print(json.dumps({"step": "begin", "query": file.name}), flush=True)
        times = []
        try:
            for _ in range(repeat + 1):
                start = time.perf_counter()
                rows = ask(text)
                times.append(time.perf_counter() - start)
        except Exception as error:
            print(json.dumps({"step": "query", "query": file.name, "error": str(error)[:80]}), flush=True)
            continue
        print(json.dumps({"step": "query", "query": file.name, "cold": times[0], "warm": min(times[1:]),
                          "rows": len(rows)}), flush=True)


# ---- the race ----

def race(command, timeout):
    """The steps of one engine. A process that is silent for longer than the limit is ended."""
    import select
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    steps = []
    while True:
        ready, _, _ = select.select([process.stdout], [], [], timeout)
        line = process.stdout.readline() if ready else ""
        if not line:
            process.kill()
            process.wait()
            return steps
        steps.append(json.loads(line))


def table(results, names):
    load = {name: next((s for s in steps if s["step"] == "load"), None) for name, steps in results.items()}
    engines = [name for name in results if load[name]]
    lines = ["| | " + " | ".join(engines) + " |", "|---|" + "---:|" * len(engines)]
    lines.append("| load, s | " + " | ".join(f"{load[e]['seconds']:.2f}" for e in engines) + " |")
    lines.append("| resident after loading, MB | " + " | ".join(f"{load[e]['rss_mb']:.0f}" for e in engines) + " |")
    for query in names:
        cells = []
        for engine in engines:
            step = next((s for s in results[engine] if s["step"] == "query" and s["query"] == query), None)
            cells.append("–" if step is None else "error" if "error" in step else f"{step['warm'] * 1000:.2f}")
        lines.append(f"| {query.removesuffix('.rq')}, ms | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def geometric_mean(results, peer, names):
    warm = lambda engine: {s["query"]: s["warm"] for s in results[engine] if s["step"] == "query" and "warm" in s}
    ours, theirs = warm("lilong"), warm(peer)
    ratios = [theirs[q] / ours[q] for q in names if q in ours and q in theirs]
    return math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else None


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--peer", choices=PEERS, help=argparse.SUPPRESS)
    a.add_argument("--data", type=Path, help=argparse.SUPPRESS)
    a.add_argument("--generator", type=Path)
    a.add_argument("--queries", type=Path, required=True)
    a.add_argument("--peers-python", default=sys.executable)
    a.add_argument("--engine", type=Path, default=Path(".build/release/query-benchmark"))
    a.add_argument("--triples", type=int, default=1_000_000)
    a.add_argument("--work", type=Path)
    a.add_argument("--out", type=Path)
    a.add_argument("--repeat", type=int, default=3)
    a.add_argument("--timeout", type=int, default=120, help="seconds that an engine may be silent")
    args = a.parse_args()
    if args.peer:
        return run_peer(args.peer, args.data, args.queries, args.repeat)
    args.work.mkdir(parents=True, exist_ok=True)
    data = args.work / f"graph-{args.triples}.nt"
    if not data.exists():
        subprocess.run([sys.executable, args.generator, "--triples", str(args.triples), "--out", data], check=True)
    names = sorted(p.name for p in args.queries.glob("*.rq"))
    results = {"lilong": race([args.engine, data, args.queries, str(args.repeat)], args.timeout)}
    for peer in PEERS:
        command = [args.peers_python, __file__, "--peer", peer, "--data", data, "--queries", args.queries,
                   "--repeat", str(args.repeat)]
        results[peer] = race(list(map(str, command)), args.timeout)
        print(peer, len(results[peer]), "steps", flush=True)
    versions = {e: s[0].get("version", "") for e, s in results.items() if s}
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    text = [f"# Benchmarks\n\nWritten by `Benchmarks/query-benchmark.py`: {args.triples:,} triples of the seeded generator, "
            f"least of {args.repeat} warm runs.",
            f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}. "
            + ", ".join(f"{e} {v}" for e, v in versions.items() if v) + ".\n",
            table(results, names), ""]
    for peer in PEERS:
        mean = geometric_mean(results, peer, names)
        if mean:
            text.append(f"Geometric mean of {peer}'s time over lilong's: {mean:.1f}.  ")
    absent = [p for p in PEERS if not results[p]]
    if absent:
        text.append("Not measured, since not installed or not done in time: " + ", ".join(absent) + ".")
    report = "\n".join(text) + "\n"
    print(report)
    if args.out:
        args.out.parent.mkdir(parents=True, exist_ok=True)
        args.out.write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
