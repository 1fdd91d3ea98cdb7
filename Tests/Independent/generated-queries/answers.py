"""Answers of lilong and of pyoxigraph in one form, so that they can be compared.

A term is compared as it is, but for what SPARQL leaves open: how a computed number is written, and how many digits the
division of decimals has, so that numbers are compared by type and fifteen digits (twelve of a double, whose sum depends
on the order in which it is taken). Blank nodes in rows are alike; graphs are compared with their blank nodes renamed.
"""

import json
import multiprocessing
import os
import resource
from collections import Counter
from decimal import Context, Decimal, InvalidOperation

import pyoxigraph

XSD = "http://www.w3.org/2001/XMLSchema#"
DIGITS = {XSD + "integer": 40, XSD + "decimal": 15, XSD + "double": 12, XSD + "float": 6}


class NoAnswer(Exception):
    """pyoxigraph took too long, too much memory, or has too many rows to compare."""


def literal(value, language, datatype):
    if language:
        return ("literal", value, language.lower())
    datatype = datatype or XSD + "string"
    if datatype in DIGITS:
        try:
            number = Context(prec=DIGITS[datatype]).create_decimal(Decimal(value))
            return ("number", datatype, str(number.normalize() + 0))
        except InvalidOperation:
            pass
    return ("literal", value, datatype)


def our_term(binding):
    if binding["type"] == "literal":
        return literal(binding["value"], binding.get("xml:lang"), binding.get("datatype"))
    return (binding["type"], binding["value"] if binding["type"] == "uri" else "")


def their_term(term):
    if isinstance(term, pyoxigraph.Literal):
        return literal(term.value, term.language, term.datatype.value)
    return ("uri", term.value) if isinstance(term, pyoxigraph.NamedNode) else ("bnode", "")


def canonical(triples):
    dataset = pyoxigraph.Dataset(pyoxigraph.Quad(t.subject, t.predicate, t.object) for t in triples)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    found = set()
    for quad in dataset:
        value = their_term(quad.object) if isinstance(quad.object, pyoxigraph.Literal) else str(quad.object)
        found.add((str(quad.subject), str(quad.predicate), value))
    return found


class Answer:
    """Truth, a set of triples, or a list of rows."""

    def __init__(self, form, names, content):
        self.form, self.names, self.content = form, names, content

    @classmethod
    def ours(cls, output):
        if not output.startswith(b"{"):
            return cls("graph", [], canonical(pyoxigraph.parse(output, format=pyoxigraph.RdfFormat.TURTLE)))
        found = json.loads(output)
        if "boolean" in found:
            return cls("truth", [], found["boolean"])
        names = found["head"]["vars"]
        rows = [tuple(our_term(row[name]) if name in row else None for name in names) for row in found["results"]["bindings"]]
        return cls("rows", names, rows)

    @classmethod
    def theirs(cls, result, limit=20_000):
        if isinstance(result, pyoxigraph.QueryBoolean):
            return cls("truth", [], bool(result))
        if isinstance(result, pyoxigraph.QueryTriples):
            return cls("graph", [], canonical(list(result)))
        rows = []
        for solution in result:
            rows.append(tuple(their_term(term) if term is not None else None for term in solution))
            if len(rows) > limit:
                raise NoAnswer
        return cls("rows", [variable.value for variable in result.variables], rows)

    def in_order_of(self, names):
        if self.form != "rows" or self.names == names or sorted(self.names) != sorted(names):
            return self
        places = [self.names.index(name) for name in names]
        return Answer("rows", names, [tuple(row[place] for place in places) for row in self.content])

    def differs(self, other, ordered=False, reduced=False):
        """What is different between this answer and the other, or `None`."""
        if self.form != other.form:
            return f"{self.form} instead of {other.form}"
        own = self.in_order_of(other.names)
        if own.names != other.names:
            return f"variables {own.names} instead of {other.names}"
        if self.form == "truth":
            return None if own.content == other.content else f"{own.content} instead of {other.content}"
        mine, wanted = (Counter(answer.content) for answer in (own, other))
        if reduced and set(mine) == set(wanted):
            return None
        if mine != wanted:
            more, fewer = sorted(map(str, (mine - wanted).elements())), sorted(map(str, (wanted - mine).elements()))
            return f"{len(own.content)} rows instead of {len(other.content)}; only here: {more[:3]}; only there: {fewer[:3]}"
        return "another order" if ordered and own.content != other.content else None


def answer_of_pyoxigraph(store, sparql, seconds=10, megabytes=3000):
    """The answer of a query, asked in a process of its own, since pyoxigraph has no limits.

    Raises `NoAnswer`, and `ValueError` for a query that pyoxigraph does not take.
    """
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)

    def ask():
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            theirs.send(Answer.theirs(store.query(sparql)))
        except NoAnswer:
            theirs.send(None)
        except (SyntaxError, RuntimeError, ValueError) as error:
            theirs.send(str(error))

    process = context.Process(target=ask)
    process.start()
    theirs.close()
    try:
        found = ours.recv() if ours.poll(seconds) else None
    except EOFError:
        found = None
    process.kill()
    process.join()
    if found is None:
        raise NoAnswer
    if isinstance(found, str):
        raise ValueError(found)
    return found
