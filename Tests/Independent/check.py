"""Checks what lilong makes with programs that are not ours.

usage: check.py LILONG SEEDS QUERIES

The graph is the same in every format and to every reader (pyoxigraph, rdflib, pyld); every saved query gives the rows
here that its SPARQL gives in pyoxigraph, shortest paths those of a search written here, and in an oxigraph server that the command asks; Graphviz accepts every drawing, and nothing in it overlaps.
"""

import json
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pyoxigraph
import rdflib
from pyld import jsonld

ORG = "http://www.w3.org/ns/org#"
SCHEMA = "https://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float", "long", "int")}


class Checks:
    def __init__(self, lilong, folder):
        self.lilong, self.folder, self.failed = str(Path(lilong).resolve()), Path(folder), 0

    def run(self, *arguments, stdin=None):
        done = subprocess.run([self.lilong, *map(str, arguments)], capture_output=True, input=stdin)
        if done.returncode != 0:
            raise SystemExit(f"lilong {' '.join(map(str, arguments))}: {done.stderr.decode()}")
        return done.stdout

    def expect(self, holds, what):
        if not holds:
            self.failed += 1
        print(("ok      " if holds else "FAILED  ") + what)


# Formats

def triples(path, fmt):
    return {str(triple) for triple in pyoxigraph.parse(path=str(path), format=fmt)}


def normalized(ntriples):
    return {str(triple) for triple in pyoxigraph.parse(ntriples, format=pyoxigraph.RdfFormat.N_QUADS)}


def check_formats(checks, graph):
    nquads = checks.folder / "graph.nq"
    checks.run("export", "-g", graph, "-o", nquads)
    want = triples(nquads, pyoxigraph.RdfFormat.N_QUADS)
    checks.expect(len(want) > 1000, f"N-Quads load in pyoxigraph: {len(want)} statements")
    for name, fmt in (("ttl", pyoxigraph.RdfFormat.TURTLE), ("trig", pyoxigraph.RdfFormat.TRIG), ("nt", pyoxigraph.RdfFormat.N_TRIPLES)):
        path = checks.folder / f"graph.{name}"
        checks.run("export", "-g", graph, "-o", path)
        checks.expect(triples(path, fmt) == want, f"{name} says the same to pyoxigraph")
    checks.expect(triples(graph, pyoxigraph.RdfFormat.JSON_LD) == want, "JSON-LD says the same to pyoxigraph")
    expanded = jsonld.to_rdf(json.loads(graph.read_text(encoding="utf-8")), {"format": "application/n-quads"})
    checks.expect(normalized(expanded) == want, "JSON-LD says the same to pyld")
    for path, name in ((graph, "json-ld"), (nquads, "nquads"), (checks.folder / "graph.ttl", "turtle")):
        loaded = rdflib.Dataset(default_union=True) if name == "nquads" else rdflib.Graph()
        loaded.parse(path, format=name)
        lines = "".join(f"{s.n3()} {p.n3()} {o.n3()} .\n" for s, p, o in loaded.triples((None, None, None)))
        got = {str(t) for t in pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.TURTLE)}
        checks.expect(got == want, f"{name} says the same to rdflib")
    again = checks.folder / "again.jsonld"
    checks.run("export", "-g", nquads, "-o", again)
    checks.expect(again.read_bytes() == graph.read_bytes(), "JSON-LD made of the N-Quads is the graph file, byte for byte")
    return nquads


# Queries

def plain(value, datatype, language):
    if datatype in NUMBERS:
        try:
            return ("number", str(Decimal(value).normalize()))
        except InvalidOperation:
            pass
    return ("literal", value, language or datatype or XSD + "string")


def our_term(binding):
    if binding["type"] == "literal":
        return plain(binding["value"], binding.get("datatype"), binding.get("xml:lang"))
    return (binding["type"], binding["value"] if binding["type"] == "uri" else "")


def their_term(term):
    if isinstance(term, pyoxigraph.Literal):
        return plain(term.value, term.datatype.value if term.datatype else None, term.language)
    return ("uri", term.value) if isinstance(term, pyoxigraph.NamedNode) else ("bnode", "")


def check_queries(checks, graph, nquads, folder):
    store = pyoxigraph.Store()
    store.bulk_load(path=str(nquads), format=pyoxigraph.RdfFormat.N_QUADS)
    files = sorted(path for path in Path(folder).iterdir() if path.suffix in (".gql", ".rq"))
    checks.expect(len(files) >= 12, f"there are {len(files)} saved queries")
    for path in files:
        if "SHORTEST" in path.read_text(encoding="utf-8"):
            continue
        sparql = checks.run("query", "-g", graph, path, "--explain", "sparql").decode()
        answer = json.loads(checks.run("query", "-g", graph, path, "--format", "json"))
        names = answer["head"]["vars"]
        ours = [tuple(our_term(row[name]) if name in row else None for name in names) for row in answer["results"]["bindings"]]
        solutions = store.query(sparql)
        theirs = [tuple(their_term(row[name]) if row[name] is not None else None for name in names) for row in solutions]
        checks.expect(Counter(ours) == Counter(theirs), f"{path.name}: {len(ours)} rows, as in pyoxigraph")


# Shortest paths, which SPARQL cannot say

def check_shortest_paths(checks, graph, nquads):
    store = pyoxigraph.Store()
    store.bulk_load(path=str(nquads), format=pyoxigraph.RdfFormat.N_QUADS)
    edges = {}
    for predicate in (SCHEMA + "attendee", ORG + "holds"):
        for quad in store.quads_for_pattern(None, pyoxigraph.NamedNode(predicate), None, None):
            edges.setdefault(quad.subject.value, []).append(quad.object.value)
            edges.setdefault(quad.object.value, []).append(quad.subject.value)
    people = {row["p"].value for row in store.query(f"SELECT DISTINCT ?p {{ ?p a <{SCHEMA}Person> }}")}
    want = Counter()
    for start in people:
        ways, frontier, depth = {start: 1}, [start], 0
        while frontier:
            depth, found = depth + 1, {}
            for node in frontier:
                for other in edges.get(node, []):
                    if other not in ways:
                        found[other] = found.get(other, 0) + ways[node]
            ways |= found
            frontier = list(found)
            for node in found:
                if node in people:
                    want[(start, node, depth)] = found[node]
    rows = json.loads(checks.run(
        "query", "-g", graph, "--format", "json",
        "MATCH p = ALL SHORTEST (a:Person)-[:attended|holds]-+(b:Person) RETURN elementId(a) AS a, elementId(b) AS b, length(p) AS n"))
    ours = Counter((row["a"]["value"], row["b"]["value"], int(row["n"]["value"])) for row in rows["results"]["bindings"])
    checks.expect(ours == want and len(ours) > 20, f"all shortest paths: {ours.total()} between {len(ours)} pairs of people")
    rows = json.loads(checks.run(
        "query", "-g", graph, "--format", "json",
        "MATCH p = ANY SHORTEST (a:Person)-[:attended|holds]-+(b:Person) RETURN elementId(a) AS a, elementId(b) AS b, length(p) AS n"))
    one = Counter((row["a"]["value"], row["b"]["value"], int(row["n"]["value"])) for row in rows["results"]["bindings"])
    checks.expect(one == Counter(want.keys()), f"any shortest path: one for each of {len(one)} pairs")


# A SPARQL server

def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the oxigraph server does not answer")


def rows_of(answer):
    answer = json.loads(answer)
    names = answer["head"]["vars"]
    return Counter(tuple(our_term(row[name]) if name in row else None for name in names) for row in answer["results"]["bindings"])


def check_server(checks, graph, nquads, folder):
    oxigraph = Path(sys.executable).parent / "oxigraph"
    location = checks.folder / "server"
    subprocess.run([oxigraph, "load", "--location", location, "--file", nquads], check=True, capture_output=True)
    port = free_port()
    address = f"http://127.0.0.1:{port}/query"
    server = subprocess.Popen([oxigraph, "serve-read-only", "--location", location, "--bind", f"127.0.0.1:{port}"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        for path in sorted(path for path in Path(folder).iterdir() if path.suffix in (".gql", ".rq")):
            if "SHORTEST" in path.read_text(encoding="utf-8"):
                refused = subprocess.run([checks.lilong, "query", "-g", graph, "--endpoint", address, path, "-p", "a=a", "-p", "b=b"],
                                         capture_output=True)
                checks.expect(refused.returncode == 65 and b"SPARQL cannot" in refused.stderr, f"{path.name}: is sent to no server")
                continue
            here = rows_of(checks.run("query", "-g", graph, path, "--format", "json"))
            there = rows_of(checks.run("query", "-g", graph, "--endpoint", address, path, "--format", "json"))
            checks.expect(here == there, f"{path.name}: the oxigraph server gives the {here.total()} rows too")
        nowhere = checks.folder / "one.nt"
        nowhere.write_text("<http://e/a> <http://e/b> <http://e/c> .\n", encoding="utf-8")
        pattern = "{ ?s a ?class ; <https://schema.org/name> ?name }"
        here = rows_of(checks.run("query", "-g", graph, f"SELECT ?s ?class ?name {pattern}", "--format", "json"))
        there = rows_of(checks.run("query", "--data", nowhere, "--no-index", "--allow-service", "--format", "json",
                                   f"SELECT ?s ?class ?name {{ <http://e/a> <http://e/b> ?o SERVICE <{address}> {pattern} }}"))
        checks.expect(here == there and len(here) > 50, f"SERVICE asks the oxigraph server: {here.total()} rows")
    finally:
        server.terminate()
        server.wait()


# Drawings

def things(store, iri):
    rows = store.query(f"SELECT DISTINCT ?x WHERE {{ ?x a <{iri}> }} ORDER BY ?x")
    return [row["x"].value for row in rows]


def boxes(drawing):
    """The rectangles of all visible nodes, in points."""
    for node in drawing.get("objects", []):
        if "pos" in node and node.get("style") != "invis" and node.get("shape") != "point":
            x, y = (float(number) for number in node["pos"].split(","))
            width, height = float(node["width"]) * 72, float(node["height"]) * 72
            yield x - width / 2, y - height / 2, x + width / 2, y + height / 2


def overlaps(rectangles):
    slack = 1
    ordered = sorted(rectangles)
    for index, (left, bottom, right, top) in enumerate(ordered):
        for other in ordered[index + 1:]:
            if other[0] >= right - slack:
                break
            if other[1] < top - slack and bottom < other[3] - slack:
                return True
    return False


def check_drawings(checks, graph, nquads):
    store = pyoxigraph.Store()
    store.bulk_load(path=str(nquads), format=pyoxigraph.RdfFormat.N_QUADS)
    wholes = store.query(f"SELECT DISTINCT ?x WHERE {{ ?y <{ORG}subOrganizationOf> ?x }} ORDER BY ?x")
    drawings = [("network",), ("timeline",)]
    drawings += [("chart", row["x"].value) for row in wholes][:25]
    drawings += [("meeting", event) for event in things(store, SCHEMA + "Event")][:25]
    drawings += [("person", person) for person in things(store, SCHEMA + "Person")][:25]
    bad = []
    for drawing in drawings:
        dot = checks.run("draw", "-g", graph, *drawing)
        if dot != checks.run("draw", "-g", graph, *drawing):
            bad.append((drawing, "is not the same twice"))
        laid_out = subprocess.run(["dot", "-Tjson"], input=dot, capture_output=True)
        if laid_out.returncode != 0 or b"rror" in laid_out.stderr:
            bad.append((drawing, laid_out.stderr.decode()))
        elif overlaps(boxes(json.loads(laid_out.stdout))):
            bad.append((drawing, "has nodes that overlap"))
    for drawing, problem in bad:
        print(" ", *drawing, problem)
    checks.expect(not bad, f"dot accepts {len(drawings)} drawings, in which nothing overlaps")
    for ending, magic in (("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")):
        path = checks.folder / f"network.{ending}"
        checks.run("draw", "-g", graph, "network", "-o", path)
        checks.expect(path.read_bytes().startswith(magic), f"a drawing as {ending}")


def check_pipeline(checks, graph, seeds):
    facts = b"".join(checks.run("extract", path) for path in sorted(Path(seeds).iterdir(), reverse=True))
    assembled = checks.run("assemble", "--corpus", seeds, stdin=facts)
    checks.expect(assembled == graph.read_bytes(), "extract, in any order, and assemble give what build gives")


def main():
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    lilong, seeds, queries = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        checks = Checks(lilong, folder)
        graph = checks.folder / "graph.jsonld"
        checks.run("build", seeds, "-o", graph)
        nquads = check_formats(checks, graph)
        check_pipeline(checks, graph, seeds)
        check_queries(checks, graph, nquads, queries)
        check_shortest_paths(checks, graph, nquads)
        check_server(checks, graph, nquads, queries)
        check_drawings(checks, graph, nquads)
    if checks.failed:
        raise SystemExit(f"{checks.failed} checks failed")


if __name__ == "__main__":
    main()
