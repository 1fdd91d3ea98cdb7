"""Queries of the pattern language at random: every construct of docs/query-language.md, in English and Chinese words."""

import random

# What stands at either end of an edge, and its words. `None` stands for anything.
EDGES = [
    ("Person", "Event", ["attended", "出席", "参加"]), ("Event", "Person", ["attendee", "出席者"]),
    ("Person", "Post", ["holds", "任职"]), ("Post", "Person", ["heldBy", "任职者"]),
    ("Post", "Organization", ["postIn", "所在组织"]), ("Organization", "Post", ["hasPost", "设有"]),
    ("Organization", "Organization", ["partOf", "上级"]), ("Organization", "Organization", ["hasPart", "下属"]),
    ("Person", "Organization", ["memberOf", "属于"]), ("Organization", "Person", ["hasMember", "成员"]),
    ("Event", "Place", ["location", "地点"]), ("Place", "Event", ["locationOf"]),
    ("Event", "Organization", ["organizer", "主办方"]), ("Organization", "Event", ["organized", "主办"]),
    ("Participation", "Person", ["participant", "参与者"]), ("Person", "Participation", ["participation"]),
    ("Participation", "Event", ["event", "参与活动"]), ("Participation", "Post", ["capacity", "身份"]),
    ("Event", "Event", ["superEvent", "所属活动"]), ("Event", "Event", ["subEvent"]),
    ("Person", "Event", ["spokeAt", "讲话"]), ("Event", "Person", ["speaker", "讲话人"]),
    ("Place", "Place", ["containedInPlace", "位于"]),
]
LABELS = {
    "Person": ["Person", "人物", "人"], "Event": ["Event", "事件", "Meeting", "会议", "Visit|Meeting", "!Meeting", "Event&!Visit", "(Meeting|讲座)"],
    "Organization": ["Organization", "组织", "Government", "ResidentialCommittee|Party", "Organization&!Civic"],
    "Post": ["Post", "职务"], "Place": ["Place", "场所"], "Participation": ["Participation", "参与"],
}
PROPERTIES = {
    "Person": [("name", "text"), ("姓名", "text"), ("alternateName", "text")],
    "Event": [("name", "text"), ("date", "date"), ("日期", "date"), ("attendance", "number"), ("人数", "number")],
    "Organization": [("name", "text"), ("名称", "text")], "Post": [("name", "text")], "Place": [("name", "text")],
    "Participation": [("roleName", "text")],
}
NAMES = "https://schema.org/name"
DATES = ["2021-02-26", "2021-02", "2021", "2020-06-01", "2020-12", "date('2021-03-01')", "'2021-01'", "date('--11-30')", "2022-05"]
NODE_NAMES = ["a", "b", "c", "d", "人", "会", "x1", "y_2"]


class PatternGenerator:
    """One query. `nodes` are the node variables in scope with their labels, `values` other variables with their kinds."""

    def __init__(self, facts, seed):
        self.rng, self.count, self.nodes, self.values = random.Random(seed), 0, {}, {}
        self.texts = facts.texts(NAMES)

    def chance(self, share):
        return self.rng.random() < share

    def fresh(self):
        self.count += 1
        return self.rng.choice(NODE_NAMES) + str(self.count)

    # Patterns

    def node(self, label, known=None):
        """A node: one in scope, or a new one, which is often given its label."""
        if known:
            return f"({known})"
        named = self.chance(0.85)
        name = self.fresh() if named else ""
        text = name + (f":{self.rng.choice(LABELS[label])}" if self.chance(0.75) else "")
        if named:
            self.nodes[name] = label
        if self.chance(0.06):
            text += f" {{name: {self.quoted(self.a_name())}}}"
        elif named and self.chance(0.08):
            text += f" WHERE {self.condition(1, {name: label}, {})}"
        return f"({text})"

    def path(self, length, origin=None):
        """A chain of edges from a node in scope or a new one."""
        label = self.nodes[origin] if origin else self.rng.choice(list(LABELS))
        text = self.node(label, origin)
        for _ in range(length):
            edge, label = self.edge(label)
            same = [name for name, other in self.nodes.items() if other == label and f"({name}" not in text]
            text += edge + self.node(label, self.rng.choice(same) if same and self.chance(0.12) else None)
        return text

    def edge(self, label):
        start, end, words = self.rng.choice([edge for edge in EDGES if label in edge[:2]])
        word = self.rng.choice(words)
        if start == end and self.chance(0.5):
            return self.quantified(word), end
        if self.chance(0.06):
            return f"-[:{word}]-", end if start == label else start
        if self.chance(0.08):
            other = [w for s, e, ws in EDGES if (s, e) == (start, end) for w in ws if w not in words]
            word = f"{word}|{self.rng.choice(other)}" if other else word
        return (f"-[:{word}]->", end) if start == label and (start != end or self.chance(0.5)) else (f"<-[:{word}]-", start)

    def quantified(self, word):
        return self.rng.choice([f"-[:{word}]->+", f"-[:{word}]->*", f"-[:{word}]->?", f"-[:{word}*]->", f"-[:{word}*1..2]->",
                                f"<-[:{word}]-+", f"-[:{word}]->{{2}}", f"-[:{word}]->{{1,3}}", f"-[:{word}]-", f"<-[:{word}*2]-"])

    def where(self, depth=2):
        return f" WHERE {self.condition(depth, self.nodes, self.values)}"

    def match(self):
        paths = [self.path(self.rng.randint(0, 2))]
        if self.chance(0.25) and self.nodes:
            paths.append(self.path(1, self.rng.choice(list(self.nodes))))
        return f"MATCH {', '.join(paths)}" + (self.where() if self.chance(0.5) else "")

    def optional(self):
        if not self.nodes:
            return self.match()
        text = f"OPTIONAL MATCH {self.path(self.rng.randint(1, 2), self.rng.choice(list(self.nodes)))}"
        return text + (self.where(1) if self.chance(0.35) else "")

    # Expressions

    def quoted(self, value):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'"

    def a_name(self):
        return self.rng.choice(self.texts)

    def piece(self):
        value = self.a_name()
        start = self.rng.randrange(max(1, len(value)))
        return self.quoted(value[start:start + self.rng.randint(1, 2)] or "路")

    def property(self, kind, nodes, values):
        """A property or a variable of this kind, or `None`."""
        found = [f"{name}.{word}" for name, label in nodes.items() for word, other in PROPERTIES[label] if other == kind]
        found += [name for name, other in values.items() if other == kind]
        return self.rng.choice(found) if found else None

    def text(self, depth, nodes, values):
        value = self.property("text", nodes, values) or self.quoted(self.a_name())
        if depth == 0 or self.chance(0.4):
            return value
        inner = lambda: self.text(depth - 1, nodes, values)
        return self.rng.choice([
            lambda: f"toUpper({inner()})", lambda: f"lower({inner()})", lambda: f"trim({inner()})", lambda: f"left({inner()}, {self.rng.randint(0, 4)})",
            lambda: f"right({inner()}, {self.rng.randint(0, 4)})", lambda: f"substring({inner()}, {self.rng.randint(0, 3)}, {self.rng.randint(0, 4)})",
            lambda: f"replace({inner()}, {self.piece()}, '-')", lambda: f"{inner()} + {inner()}", lambda: f"coalesce({inner()}, '无')",
            lambda: f"substring({inner()}, {self.rng.randint(0, 3)})", lambda: f"toString({self.number(0, nodes, values)})",
            lambda: f"CASE WHEN {self.condition(0, nodes, values)} THEN {inner()} ELSE {inner()} END",
            lambda: f"CASE {inner()} WHEN {self.quoted(self.a_name())} THEN '甲' ELSE '乙' END"])()

    def number(self, depth, nodes, values):
        date, value = self.property("date", nodes, values), self.property("number", nodes, values)
        options = [lambda: str(self.rng.randint(0, 50)), lambda: f"size({self.text(0, nodes, values)})"]
        if date:
            options.append(lambda: f"{date}.{self.rng.choice(['year', 'month', 'day', '年', '月', '日'])}")
        if value and depth > 0:
            options.append(lambda: f"toInteger({value})")
        if depth > 0:
            inner = lambda: self.number(depth - 1, nodes, values)
            options += [lambda: f"({inner()} {self.rng.choice('+-*')} {inner()})", lambda: f"((abs({inner()}) + 1) {self.rng.choice('/%')} {inner()})", lambda: f"abs({inner()})", lambda: f"round({inner()})",
                        lambda: f"-{inner()}", lambda: f"floor((abs({inner()}) + 1) / 3)", lambda: f"coalesce({value or inner()}, {inner()})"]
        return self.rng.choice(options)()

    def condition(self, depth, nodes, values):
        if depth > 0 and self.chance(0.35):
            inner = lambda: self.condition(depth - 1, nodes, values)
            return self.rng.choice([lambda: f"({inner()} AND {inner()})", lambda: f"({inner()} OR {inner()})", lambda: f"NOT ({inner()})",
                                    lambda: f"({inner()} XOR {inner()})"])()
        date, text = self.property("date", nodes, values), lambda: self.text(min(depth, 1), nodes, values)
        comparison = lambda: self.rng.choice(["=", "<>", "<", "<=", ">", ">="])
        options = [
            lambda: f"{text()} CONTAINS {self.piece()}", lambda: f"{text()} STARTS WITH {self.piece()}", lambda: f"{text()} ENDS WITH {self.piece()}",
            lambda: f"{text()} =~ {self.quoted(self.rng.choice(['.*[会路]', '[^a-z]+', '.{2,3}']))}", lambda: f"{text()} {comparison()} {text()}",
            lambda: f"{text()} IS {self.rng.choice(['', 'NOT '])}NULL", lambda: f"{text()} IN [{self.quoted(self.a_name())}, {self.quoted(self.a_name())}]",
            lambda: f"{self.number(1, nodes, values)} {comparison()} {self.number(1, nodes, values)}",
            lambda: f"{self.rng.choice(['any', 'all', 'none', 'single'])}(w IN ['路', {self.piece()}] WHERE {text()} CONTAINS w)",
            lambda: f"1 < {self.number(0, nodes, values)} <= 5"]
        if date:
            options += [lambda: f"{date} {comparison()} {self.rng.choice(DATES)}"] * 3
        if nodes:
            options += [lambda: self.about_node(nodes)] * 2
        return self.rng.choice(options)()

    def about_node(self, nodes):
        """That a path leads from a node, what its labels are, or that it is another."""
        name = self.rng.choice(list(nodes))
        saved, self.nodes = self.nodes, {name: nodes[name]}
        path = self.path(1, name)
        inner = f"{{ {path}{self.where(0) if self.chance(0.4) else ''} }}"
        plain = "WHERE" not in path and all(new in nodes for new in self.nodes)
        self.nodes = saved
        same = [other for other, label in nodes.items() if label == nodes[name]]
        return self.rng.choice([f"EXISTS {inner}", f"NOT EXISTS {inner}", f"{name}:{self.rng.choice(LABELS[nodes[name]])}",
                                f"{path if plain else f'EXISTS {inner}'}", f"{name} {self.rng.choice(['=', '<>'])} {self.rng.choice(same)}"])

    # Projections

    def item(self):
        """An expression to return, with its kind; texts and numbers have an order that is certain."""
        options = [lambda: (self.text(1, self.nodes, self.values), "text"), lambda: (self.text(0, self.nodes, self.values), "text"),
                   lambda: (self.number(1, self.nodes, self.values), "number")]
        if self.nodes:
            name = self.rng.choice(list(self.nodes))
            options += [lambda: (f"elementId({name})", "text"), lambda: (name, "node")]
        date = self.property("date", self.nodes, self.values)
        if date:
            options.append(lambda: (date, "date"))
        return self.rng.choice(options)()

    def aggregate(self):
        text, number = self.text(0, self.nodes, self.values), self.number(0, self.nodes, self.values)
        name = self.rng.choice(list(self.nodes) or ["*"])
        distinct = "DISTINCT " if self.chance(0.5) and name != "*" else ""
        return self.rng.choice(["count(*)", f"count({distinct}{name})", f"count({text})", f"sum({number})", f"avg({number})", f"min({text})",
                                f"max({text})", f"min({number})", f"max({number})", f"size(collect({text}))", f"size(collect(DISTINCT {text}))",
                                f"count({distinct}{name}) + 1"])

    def projected(self, items):
        names = [f"r{number}" for number in range(len(items))]
        return names, ", ".join(f"{expression} AS {name}" for (expression, _), name in zip(items, names))

    def with_clause(self):
        """`WITH`: nodes are carried on, an aggregate or a value is made."""
        keep = self.rng.sample(list(self.nodes), min(len(self.nodes), self.rng.randint(1, 2)))
        value, name = (self.aggregate(), "number") if self.chance(0.7) else (self.text(1, self.nodes, self.values), "text")
        if value.startswith(("min(", "max(")):
            value = "count(*)"
        made = self.fresh()
        self.nodes, self.values = {n: self.nodes[n] for n in keep}, {made: name}
        distinct = "DISTINCT " if name == "text" and self.chance(0.4) else ""
        text = f"WITH {distinct}{', '.join([*keep, f'{value} AS {made}'])}"
        return text + (f" WHERE {made} > {self.rng.randint(0, 2)}" if name == "number" and self.chance(0.6) else "")

    def unwind(self):
        name = self.fresh()
        if self.chance(0.5):
            self.values[name] = "text"
            return f"UNWIND [{self.piece()}, {self.quoted(self.a_name())}] AS {name}"
        self.values[name] = "number"
        return f"UNWIND [1, {self.rng.randint(0, 9)}, 2.5] AS {name}"

    def projection(self, items):
        """`RETURN`, and whether the order of the rows is certain."""
        if items is None:
            items = [self.item() for _ in range(self.rng.randint(1, 3))]
        names, text = self.projected(items)
        total = all(kind in ("text", "number") for _, kind in items)
        order = ""
        if total and self.chance(0.5):
            keys = [f"{name}{self.rng.choice(['', ' ASC', ' DESC'])}" for name in self.rng.sample(names, len(names))]
            order = f"\nORDER BY {', '.join(keys)}"
            order += f" SKIP {self.rng.randint(0, 3)}" if self.chance(0.3) else ""
            order += f" LIMIT {self.rng.randint(0, 9)}" if self.chance(0.4) else ""
        return f"RETURN {'DISTINCT ' if self.chance(0.3) else ''}{text}{order}", bool(order)

    def part(self):
        self.nodes, self.values = {}, {}
        clauses = [self.match()]
        for _ in range(self.rng.randint(0, 2)):
            kinds = [self.optional, self.optional, self.unwind] + [self.with_clause, self.match] * bool(self.nodes)
            clauses.append(self.rng.choice(kinds)())
        if not self.nodes and not self.values:
            return "\n".join(clauses + ["RETURN count(*) AS r0"]), False
        items = None
        if self.chance(0.3):
            items = [self.item() for _ in range(self.rng.randint(0, 1))]
            items = [item for item in items if item[1] != "node"] + [(self.aggregate(), "number")]
            if items[-1][0].startswith(("min(", "max(")):
                items[-1] = (items[-1][0], "unordered")
        text, ordered = self.projection(items)
        return "\n".join(clauses + [text]), ordered

    def query(self):
        """A query, and whether the order of its rows is certain."""
        text, ordered = self.part()
        if not ordered and self.chance(0.12):
            count = text.split("RETURN")[-1].count(" AS r")
            other, second_ordered = self.part()
            if other.split("RETURN")[-1].count(" AS r") == count and not second_ordered:
                return f"{text}\nUNION{self.rng.choice(['', ' ALL'])}\n{other}", False
        return text, ordered
