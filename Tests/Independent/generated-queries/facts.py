"""A graph in memory, in the form in which the generators of queries look things up."""

from collections import defaultdict

import pyoxigraph

HUB = 40


class Facts:
    """Edges by subject and by object, for each graph; `None` is the default graph."""

    def __init__(self, path):
        self.out, self.into = defaultdict(lambda: defaultdict(list)), defaultdict(lambda: defaultdict(list))
        self.quads = list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS))
        self.predicates, self.values = set(), defaultdict(set)
        for quad in self.quads:
            graph = None if isinstance(quad.graph_name, pyoxigraph.DefaultGraph) else quad.graph_name
            self.out[graph][quad.subject].append((quad.predicate, quad.object))
            self.into[graph][quad.object].append((quad.predicate, quad.subject))
            self.predicates.add(quad.predicate)
            self.values[quad.predicate.value].add(quad.object)
        for edges in (self.out, self.into):
            for index in edges.values():
                for pairs in index.values():
                    pairs.sort(key=lambda pair: (pair[0].value, str(pair[1])))
        self.predicates = sorted(self.predicates, key=lambda term: term.value)
        self.subjects = {graph: sorted(index, key=str) for graph, index in self.out.items()}
        self.named = sorted((graph for graph in self.out if graph is not None), key=lambda term: term.value)
        self.has_blank_nodes = any(isinstance(q.subject, pyoxigraph.BlankNode) for q in self.quads)
        counts = defaultdict(int)
        for quad in self.quads:
            counts[quad.predicate, quad.object] += 1
        # Two variables that meet in one of these make a row of each pair: a query may name it, and not walk through it.
        self.hubs = {pair for pair, count in counts.items() if count > HUB}

    def texts(self, predicate):
        """The plain texts that a property has, in a fixed order."""
        return sorted(value.value for value in self.values[predicate] if isinstance(value, pyoxigraph.Literal))
