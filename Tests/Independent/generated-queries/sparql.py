"""Queries of SPARQL 1.1 at random, grown along the edges of a graph.

Each pattern is a walk: it starts at a node of the graph, follows edges, and writes variables for what it meets. The
node that a variable was written for is its witness, so that most patterns have solutions. MIN, MAX and GROUP_CONCAT are
asked of values only, since SPARQL does not say what errors among them do.
"""

import random

import pyoxigraph

from expressions import Expressions, kind_of

PREFIXES = """PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


class SPARQLGenerator:
    def __init__(self, facts, seed):
        self.facts, self.rng, self.count = facts, random.Random(seed), 0

    def fresh(self):
        self.count += 1
        return f"v{self.count}"

    def chance(self, share):
        return self.rng.random() < share

    # Patterns

    def start(self, graph):
        return self.rng.choice(self.facts.subjects[graph])

    def steps(self, node, graph):
        """Edges that lead on from a node: predicate, other end, whether walked backward."""
        facts = self.facts
        on = [(p, o, False) for p, o in facts.out[graph].get(node, ())]
        back = [(p, s, True) for p, s in facts.into[graph].get(node, ()) if (p, node) not in facts.hubs]
        return on, back

    def step(self, name, node, graph, scope, known=None):
        """A triple pattern from a variable to the next; adds what it binds to the scope."""
        on, back = self.steps(node, graph)
        if not on and not back:
            return None
        predicate, other, backward = self.rng.choice(back if back and (not on or self.chance(0.4)) else on)
        same = [n for n, witness in scope.items() if witness == other and n != name]
        hub = not backward and (predicate, other) in self.facts.hubs
        if same and self.chance(0.3):
            end = "?" + self.rng.choice(same)
        elif (hub or self.chance(0.12)) and not isinstance(other, pyoxigraph.BlankNode):
            end = str(other)
        else:
            fresh = known or self.fresh()
            scope[fresh] = other
            end = "?" + fresh
        link = self.link(predicate, node, other, backward, scope)
        return f"{end} {link} ?{name} ." if backward and not link.startswith("^") else f"?{name} {link} {end} ."

    def link(self, predicate, node, other, backward, scope):
        """A predicate, a variable for it, or a path that holds where it does."""
        own, another = str(predicate), str(self.rng.choice(self.facts.predicates))
        if self.chance(0.05):
            name = self.fresh()
            scope[name] = predicate
            return "?" + name
        if self.chance(0.75):
            return own
        if backward and self.chance(0.5):
            return f"^{own}"
        return self.rng.choice([
            own, f"({own}|{another})", f"({own}|^{another})", f"{own}?", f"({own}/{another}?)",
            f"!({another}|^{own})" if another != own else own, f"(({own}))", f"({own}|({another}/^{another}))"])

    def walk(self, scope, length, graph=None, origin=None, known=None):
        """Triple patterns from a variable in scope, or from a new one."""
        local, lines = dict(scope), []
        if origin is None:
            origin = self.fresh()
            local[origin] = self.start(graph)
        at = origin
        for number in range(length):
            line = self.step(at, local[at], graph, local, known if number == 0 else None)
            if line:
                lines.append(line)
            ends = [n for n, term in local.items() if term is not None and kind_of(term) in ("iri", "blank")
                    and (n not in scope or n == origin)]
            at = self.rng.choice(ends) if ends else origin
        return lines, {name: term for name, term in local.items() if name not in scope}

    def closure(self, scope):
        """A path of any length, from a variable in scope or a constant."""
        name = self.origin(scope)
        if name is None:
            return [], {}
        edges = [p for p, o in self.facts.out[None].get(scope[name], ()) if isinstance(o, pyoxigraph.NamedNode)
                 and (p, o) not in self.facts.hubs]
        if not edges:
            return [], {}
        link, another, end = str(self.rng.choice(edges)), str(self.rng.choice(self.facts.predicates)), self.fresh()
        path = self.rng.choice([f"{link}+", f"{link}*", f"({link}|{another})+", f"(^{link}/{link})*", f"{link}/{link}*", f"(^{link})+",
                                f"({link}?/{another}*)"])
        start = str(scope[name]) if self.chance(0.2) and kind_of(scope[name]) == "iri" else f"?{name}"
        return [f"{start} {path} ?{end} ."], {end: None}

    def origin(self, scope):
        """A variable that further edges lead from."""
        names = [n for n, term in scope.items() if term is not None and kind_of(term) in ("iri", "blank")
                 and (self.facts.out[None].get(term) or self.facts.into[None].get(term))]
        return self.rng.choice(names) if names else None

    def group(self, depth):
        """The lines of a group graph pattern and what it may bind."""
        lines, scope = self.walk({}, self.rng.randint(1, 3))
        for _ in range(self.rng.randint(0, 3)):
            more, bound = self.element(scope, depth)
            lines += more
            scope |= bound
        return lines, scope

    def element(self, scope, depth):
        kinds = [self.filter, self.filter, self.bind, self.optional, self.optional, self.union, self.minus, self.exists, self.values,
                 self.subquery, self.closure, self.more]
        if self.facts.named:
            kinds += [self.graph, self.graph]
        return self.rng.choice(kinds)(scope) if depth > 0 else self.filter(scope)

    def more(self, scope):
        return self.walk(scope, 1, origin=self.origin(scope)) if self.origin(scope) else ([], {})

    def filter(self, scope):
        return [f"FILTER({Expressions(self.rng, scope).boolean(2)})"], {}

    def bind(self, scope):
        name = self.fresh()
        expression, _ = Expressions(self.rng, scope).value(2)
        return [f"BIND({expression} AS ?{name})"], {name: None}

    def optional(self, scope):
        name = self.origin(scope)
        lines, bound = self.walk(scope, self.rng.randint(1, 2), origin=name) if name else self.walk({}, 1)
        if self.chance(0.3):
            lines.append(f"FILTER({Expressions(self.rng, scope | bound).boolean(1)})")
        if self.chance(0.15) and self.origin(bound):
            inner, more = self.walk(scope | bound, 1, origin=self.origin(bound))
            lines.append(f"OPTIONAL {{ {' '.join(inner)} }}")
            bound |= more
        return [f"OPTIONAL {{ {' '.join(lines)} }}"], bound

    def union(self, scope):
        shared, branches, bound = self.fresh(), [], {}
        for _ in range(self.rng.randint(2, 3)):
            name = self.origin(scope)
            lines, more = self.walk(scope, self.rng.randint(1, 2), origin=name, known=shared) if name else self.walk({}, 1)
            if self.chance(0.2):
                lines.append(f"FILTER({Expressions(self.rng, more or scope).boolean(1)})")
            branches.append(f"{{ {' '.join(lines)} }}")
            bound |= more
        return [" UNION ".join(branches)], bound

    def minus(self, scope):
        name = self.origin(scope)
        lines, bound = self.walk(scope, self.rng.randint(1, 2), origin=name) if name else self.walk({}, 1)
        if self.chance(0.4) and bound:
            lines.append(f"FILTER({Expressions(self.rng, bound).boolean(1)})")
        return [f"MINUS {{ {' '.join(lines)} }}"], {}

    def exists(self, scope):
        name = self.origin(scope)
        lines, bound = self.walk(scope, self.rng.randint(1, 2), origin=name) if name else self.walk({}, 1)
        if self.chance(0.4):
            lines.append(f"FILTER({Expressions(self.rng, scope | bound).boolean(1)})")
        test = f"{self.rng.choice(['EXISTS', 'NOT EXISTS'])} {{ {' '.join(lines)} }}"
        if self.chance(0.3):
            test = f"({test} {self.rng.choice(['||', '&&'])} {Expressions(self.rng, scope).boolean(0)})"
        return [f"FILTER({test})"], {}

    def values(self, scope):
        names = [n for n, term in scope.items() if term is not None and kind_of(term) != "blank"]
        if not names:
            return [], {}
        names = self.rng.sample(sorted(names), min(len(names), self.rng.randint(1, 2)))
        rows = [[str(scope[name]) for name in names]]
        for _ in range(self.rng.randint(0, 3)):
            rows.append([self.rng.choice(["UNDEF", str(scope[name]), str(self.neighbour(scope[name]))]) for name in names])
        body = " ".join("(" + " ".join(row) + ")" for row in rows)
        return [f"VALUES ({' '.join('?' + name for name in names)}) {{ {body} }}"], {}

    def neighbour(self, term):
        """Another thing that stands where this one stands."""
        for predicate, _ in self.facts.into[None].get(term, ()):
            others = sorted((o for o in self.facts.values[predicate.value] if not isinstance(o, pyoxigraph.BlankNode)), key=str)
            return self.rng.choice(others) if others else term
        return self.rng.choice(self.facts.predicates)

    def graph(self, _):
        """A pattern in one named graph, or in each."""
        graph = self.rng.choice(self.facts.named)
        lines, bound = self.walk({}, self.rng.randint(1, 2), graph=graph)
        if self.chance(0.4):
            other, more = self.walk({}, 1, graph=graph)
            lines = self.rng.choice([[f"{{ {' '.join(lines)} }} UNION {{ {' '.join(other)} }}"],
                                     [*lines, f"OPTIONAL {{ {' '.join(self.walk(bound, 1, graph=graph, origin=min(bound))[0])} }}"]])
            bound |= more if "UNION" in lines[0] else {}
            if self.chance(0.5):
                lines.append(f"FILTER({Expressions(self.rng, bound).boolean(1)})")
        if self.chance(0.6):
            name = self.fresh()
            return [f"GRAPH ?{name} {{ {' '.join(lines)} }}"], bound | {name: graph}
        return [f"GRAPH {graph} {{ {' '.join(lines)} }}"], bound

    def subquery(self, scope):
        name = self.origin(scope)
        if name is None:
            return [], {}
        lines, bound = self.walk({name: scope[name]}, self.rng.randint(1, 2), origin=name)
        if self.chance(0.6) and bound:
            header, groups, tail, made = self.aggregated({name: scope[name]} | bound, keys=[name])
            return [f"{{ SELECT {header} WHERE {{ {' '.join(lines)} }} {groups} {tail} }}"], {n: None for n in made}
        keep = [name] + [n for n in bound if self.chance(0.4)]
        tail = self.slice(keep, {name: scope[name]} | bound) if self.chance(0.5) else ""
        guard = self.guard(keep) if tail else ""
        return ([f"{{ SELECT DISTINCT {' '.join('?' + n for n in keep)} WHERE {{ {' '.join(lines)} {guard} }} {tail} }}"],
                {n: bound[n] for n in keep if n in bound})

    # Solutions

    def guard(self, names):
        """Blank nodes have no order, so that they stay out of what is cut to a length."""
        if not self.facts.has_blank_nodes:
            return ""
        return " ".join(f"FILTER(! BOUND(?{name}) || ! isBlank(?{name}))" for name in names)

    def order(self, names, scope, numbers=()):
        """Keys by which no two different rows are equal. Values of several types are compared by their texts."""
        keys = []
        for name in self.rng.sample(names, len(names)):
            term, direction = scope.get(name), self.rng.choice(["ASC", "DESC"])
            if name in numbers:
                keys.append(f"{direction}(?{name})")
            elif term is not None and kind_of(term) == "iri" and self.chance(0.2):
                keys += [f"{direction}(STR(?{name}))", f"isIRI(?{name})"]
            else:
                keys += [f"{direction}(STR(?{name}))", f"STR(DATATYPE(?{name}))", f"LANG(?{name})", f"isIRI(?{name})"]
        return "ORDER BY " + " ".join(keys)

    def slice(self, names, scope, numbers=()):
        offset = f" OFFSET {self.rng.randint(0, 5)}" if self.chance(0.4) else ""
        return f"{self.order(names, scope, numbers)} LIMIT {self.rng.randint(0, 12)}{offset}"

    def aggregate(self, scope):
        name = self.rng.choice(sorted(scope))
        expressions, distinct = Expressions(self.rng, scope), self.rng.choice(["", "DISTINCT "])
        return self.rng.choice([
            lambda: "COUNT(*)", lambda: "COUNT(DISTINCT *)", lambda: f"COUNT({distinct}?{name})",
            lambda: f"SUM({distinct}{expressions.number(1)})", lambda: f"AVG({distinct}{expressions.number(1)})",
            lambda: f"MIN({distinct}COALESCE(STR(?{name}), \"\"))", lambda: f"MAX(COALESCE(STR(?{name}), \"\"))",
            lambda: f"MIN(COALESCE({expressions.whole(1)}, 0))", lambda: f"MAX(COALESCE({expressions.whole(1)}, 0))",
            lambda: f"STRLEN(GROUP_CONCAT({distinct}COALESCE(STR(?{name}), \"-\"); SEPARATOR=\", \"))",
            lambda: f"STRLEN(GROUP_CONCAT({distinct}COALESCE(STR({expressions.text(1)}), \"-\")))",
            lambda: f"(COUNT({distinct}?{name}) + {self.rng.randint(0, 3)})", lambda: f"COUNT(?{name})",
            lambda: f"SUM(IF({expressions.boolean(0)}, 1, 0))"])()

    def aggregated(self, scope, keys=None):
        """What stands in SELECT, GROUP BY and HAVING, and the names that come out."""
        made, header, groups = [], [], []
        if keys is None:
            keys = self.rng.sample(sorted(scope), min(len(scope), self.rng.randint(0, 2)))
            if self.chance(0.25):
                name = self.fresh()
                groups.append(f"({Expressions(self.rng, scope).text(1)} AS ?{name})")
                header.append(f"?{name}")
        for key in keys:
            groups.append(f"?{key}")
            header.append(f"?{key}")
        for _ in range(self.rng.randint(1, 2)):
            name = self.fresh()
            made.append(name)
            header.append(f"({self.aggregate(scope)} AS ?{name})")
        having = f"HAVING({self.aggregate_condition(scope)})" if self.chance(0.4) else ""
        return " ".join(header), f"GROUP BY {' '.join(groups)}" if groups else "", having, made

    def aggregate_condition(self, scope):
        name = self.rng.choice(sorted(scope))
        return self.rng.choice([f"COUNT(*) > {self.rng.randint(0, 3)}", f"COUNT(DISTINCT ?{name}) = {self.rng.randint(1, 2)}",
                                f"MAX(COALESCE(STRLEN(STR(?{name})), 0)) >= {self.rng.randint(0, 30)}"])

    # Forms

    def query(self):
        """A query, and whether the order of its rows is certain."""
        lines, scope = self.group(2)
        form = self.rng.choice(["plain"] * 5 + ["ordered"] * 4 + ["grouped"] * 5 + ["ask", "construct", "construct", "describe"])
        text, ordered = getattr(self, form)(lines, scope)
        return PREFIXES + text, ordered

    def body(self, lines):
        """The dataset, now and then, and the pattern."""
        dataset = ""
        if self.facts.named and self.chance(0.08):
            default, named = self.rng.sample(self.facts.named, 2)
            dataset = f"FROM {default}\n" + (f"FROM NAMED {named}\n" if self.chance(0.5) else "")
        return dataset + "WHERE {\n  " + "\n  ".join(lines) + "\n}"

    def plain(self, lines, scope):
        modifier = self.rng.choice(["", "", "DISTINCT ", "REDUCED "])
        if self.chance(0.2):
            return f"SELECT {modifier}*\n{self.body(lines)}", False
        names = self.rng.sample(sorted(scope), self.rng.randint(1, min(4, len(scope))))
        made = ""
        if self.chance(0.3):
            made = f" ({Expressions(self.rng, scope).value(2)[0]} AS ?{self.fresh()})"
        table = "\n" + self.values(scope)[0][0] if self.chance(0.1) and self.values(scope)[0] else ""
        return f"SELECT {modifier}{' '.join('?' + n for n in names)}{made}\n{self.body(lines)}{table}", False

    def ordered(self, lines, scope):
        names = self.rng.sample(sorted(scope), self.rng.randint(1, min(4, len(scope))))
        computed = [name for name in names if scope[name] is None]
        names = [name for name in names if name not in computed] or [next(iter(scope))]
        tail = self.slice(names, scope) if self.chance(0.5) else self.order(names, scope)
        distinct = self.rng.choice(["", "DISTINCT "])
        guard = self.guard(names)
        return f"SELECT {distinct}{' '.join('?' + n for n in names)}\n{self.body(lines + ([guard] if guard else []))}\n{tail}", True

    def grouped(self, lines, scope):
        header, groups, having, _ = self.aggregated(scope)
        return f"SELECT {header}\n{self.body(lines)}\n{groups} {having}".rstrip(), False

    def ask(self, lines, _):
        return f"ASK {self.body(lines).removeprefix('WHERE ')}", False

    def construct(self, lines, scope):
        names = sorted(scope)
        template = []
        for _ in range(self.rng.randint(1, 3)):
            subject = "_:n" if self.chance(0.15) else "?" + self.rng.choice(names)
            predicate = "?" + self.rng.choice(names) if self.chance(0.1) else "<http://example.org/is>"
            template.append(f"{subject} {predicate} ?{self.rng.choice(names)} .")
        return f"CONSTRUCT {{ {' '.join(template)} }}\n{self.body(lines)}", False

    def describe(self, lines, scope):
        names = [n for n in sorted(scope) if scope[n] is not None and kind_of(scope[n]) == "iri"]
        if not names:
            return self.ask(lines, scope)
        name = self.rng.choice(names)
        if self.chance(0.4):
            return f"DESCRIBE {scope[name]}", False
        return f"DESCRIBE ?{name} {self.body(lines)}", False
