"""Expressions of SPARQL at random, typed, so that most of them have a value.

A variable's witness is a term that it is bound to in some solution: what an expression compares with is near it. Left out
is what SPARQL does not fix: the text of computed numbers, the order of terms of different types, `BNODE()`. Zero is never
divided, since pyoxigraph has no value for `0 / 2.5`.
"""

import pyoxigraph

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double")}
DATES = {XSD + name for name in ("date", "dateTime", "gYear", "gYearMonth", "gMonthDay")}
CASTS = ("string", "integer", "decimal", "double", "boolean", "dateTime", "float")


def kind_of(term):
    """`iri`, `blank`, `number`, `date`, `boolean` or `text`."""
    if isinstance(term, pyoxigraph.NamedNode):
        return "iri"
    if isinstance(term, pyoxigraph.BlankNode):
        return "blank"
    datatype = term.datatype.value
    if datatype in NUMBERS:
        return "number"
    if datatype in DATES:
        return "date"
    return "boolean" if datatype == XSD + "boolean" else "text"


def quoted(value):
    for plain, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        value = value.replace(plain, escaped)
    return f'"{value}"'


class Expressions:
    """Expressions over the variables of `witnesses`, a name each with its witness or `None`."""

    def __init__(self, rng, witnesses):
        self.rng, self.witnesses = rng, witnesses

    def variables(self, *kinds):
        return [name for name, term in self.witnesses.items() if term is not None and (not kinds or kind_of(term) in kinds)]

    def any_variable(self):
        return "?" + self.rng.choice(sorted(self.witnesses))

    def one(self, choices):
        return self.rng.choice(choices)()

    # Texts

    def text(self, depth):
        names = self.variables("text", "iri", "date")
        if depth == 0 or not names:
            return f"STR(?{self.rng.choice(names)})" if names and self.rng.random() < 0.8 else self.constant_text()
        inner = lambda: self.text(depth - 1)
        return self.one([
            inner, lambda: f"UCASE({inner()})", lambda: f"LCASE({inner()})", lambda: f"CONCAT({inner()}, {inner()})",
            lambda: f"SUBSTR({inner()}, {self.rng.randint(-1, 4)})",
            lambda: f"SUBSTR({inner()}, {self.rng.randint(0, 3)}, {self.rng.randint(0, 5)})",
            lambda: f"STRBEFORE({inner()}, {self.piece()})", lambda: f"STRAFTER({inner()}, {self.piece()})",
            lambda: f"REPLACE({inner()}, {self.pattern()}, {self.replacement()})", lambda: f"ENCODE_FOR_URI({inner()})",
            lambda: f"{self.rng.choice(['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512'])}({inner()})",
            lambda: f"LANG({self.any_variable()})", lambda: f"STR(DATATYPE({self.any_variable()}))",
            lambda: f"IF({self.boolean(depth - 1)}, {inner()}, {inner()})",
            lambda: f"COALESCE({self.any_text()}, {inner()})", lambda: f"STR({self.whole(depth - 1)})",
            lambda: f"STR(IRI({inner()}))" if self.rng.random() < 0.2 else inner(),
            lambda: f"STRLANG({inner()}, \"zh\")", lambda: f"STR(STRDT({inner()}, xsd:string))"])

    def any_text(self):
        """A text or a variable that may be anything, bound or not."""
        return self.any_variable() if self.rng.random() < 0.6 else self.text(0)

    def witness_text(self):
        names = self.variables("text")
        return self.witnesses[self.rng.choice(names)].value if names else "四平路街道"

    def constant_text(self):
        return quoted(self.witness_text())

    def piece(self):
        """Some characters of a text, as a literal."""
        value = self.witness_text()
        start = self.rng.randrange(len(value) + 1)
        return quoted(value[start:start + self.rng.randint(0, 2)])

    def pattern(self):
        return self.rng.choice(['"[路街会]"', '".(.)"', '"^(.)(.*)$"', '"[a-z]+"', '"\\\\d+"', '"[^\\\\s]"', '"(一|东|e)+"', '"\\\\p{L}{2}"'])

    def replacement(self):
        return self.rng.choice(['"-"', '""', '"字"', '"\\\\$"'])

    # Numbers

    def whole(self, depth):
        """An integer."""
        return self.one([
            lambda: str(self.rng.randint(-3, 12)), lambda: f"STRLEN({self.text(max(0, depth - 1))})",
            lambda: f"{self.rng.choice(['YEAR', 'MONTH', 'DAY', 'HOURS', 'MINUTES'])}({self.moment()})",
            lambda: f"({self.rng.randint(1, 9)} + STRLEN({self.text(0)}))"])

    def moment(self):
        """A date and time, for what is defined of that alone."""
        names = [name for name in self.variables("date") if self.witnesses[name].datatype.value == XSD + "dateTime"]
        if names and self.rng.random() < 0.6:
            return "?" + self.rng.choice(names)
        if self.variables("date") and self.rng.random() < 0.5:
            return f"STRDT(CONCAT(STR(?{self.rng.choice(self.variables('date'))}), \"T08:30:00Z\"), xsd:dateTime)"
        return '"2021-03-08T09:05:07.25+08:00"^^xsd:dateTime'

    def number(self, depth):
        names = self.variables("number")
        if depth == 0 or self.rng.random() < 0.2:
            if names and self.rng.random() < 0.7:
                return "?" + self.rng.choice(names)
            return self.rng.choice(["0", "1", "2.5", "-3", "1e1", "0.5", str(self.rng.randint(0, 99))])
        inner = lambda: self.number(depth - 1)
        return self.one([
            lambda: f"({inner()} {self.rng.choice('+-*')} {inner()})", lambda: f"((ABS({inner()}) + 1) / {inner()})", lambda: f"(- {inner()})",
            lambda: f"{self.rng.choice(['ABS', 'CEIL', 'FLOOR', 'ROUND'])}({inner()})", lambda: self.whole(depth - 1),
            lambda: f"xsd:{self.rng.choice(['integer', 'decimal', 'double'])}({inner()})",
            lambda: f"xsd:integer({self.text(0)})", lambda: f"SECONDS({self.moment()})",
            lambda: f"COALESCE({self.any_variable()} + 1, {inner()})",
            lambda: f"IF({self.boolean(depth - 1)}, {inner()}, {inner()})"])

    # Truth

    def boolean(self, depth):
        if depth > 0 and self.rng.random() < 0.4:
            inner = lambda: self.boolean(depth - 1)
            return self.one([lambda: f"({inner()} && {inner()})", lambda: f"({inner()} || {inner()})", lambda: f"(! {inner()})"])
        return self.one([
            self.comparison, self.comparison, self.of_texts, self.of_texts, self.of_numbers, self.of_terms,
            lambda: f"BOUND({self.any_variable()})", lambda: self.membership()])

    def comparison(self):
        """Of a variable with a value near its own."""
        names = self.variables("date", "number", "boolean", "iri")
        if not names:
            return self.of_texts()
        name = self.rng.choice(names)
        kind, witness = kind_of(self.witnesses[name]), self.witnesses[name]
        operator = self.rng.choice(["=", "!="] if kind == "iri" else ["=", "!=", "<", "<=", ">", ">="])
        same = [other for other in self.variables(kind) if other != name]
        other = f"?{self.rng.choice(same)}" if same and self.rng.random() < 0.4 else self.near(witness, kind)
        return f"(?{name} {operator} {other})"

    def near(self, term, kind):
        if kind == "number" and self.rng.random() < 0.5:
            return self.number(1)
        if kind == "date" and self.rng.random() < 0.5:
            datatype = term.datatype.value
            if datatype == XSD + "date":
                return f'"20{self.rng.randint(18, 23)}-{self.rng.randint(1, 12):02}-15"^^xsd:date'
            if datatype == XSD + "dateTime":
                return f'"20{self.rng.randint(18, 23)}-{self.rng.randint(1, 12):02}-15T12:00:00Z"^^xsd:dateTime'
        return str(term)

    def of_texts(self):
        left = self.text(1)
        return self.one([
            lambda: f"CONTAINS({left}, {self.piece()})", lambda: f"STRSTARTS({left}, {self.piece()})",
            lambda: f"STRENDS({left}, {self.piece()})", lambda: f"REGEX({left}, {self.pattern()})",
            lambda: f"REGEX({left}, {self.pattern()}, \"i\")", lambda: f"({left} < {self.text(0)})",
            lambda: f"({left} >= {self.constant_text()})", lambda: f"({left} = {self.text(0)})",
            lambda: f"LANGMATCHES(LANG({self.any_variable()}), {quoted(self.rng.choice(['*', 'zh', 'en']))})"])

    def of_numbers(self):
        return f"({self.number(1)} {self.rng.choice(['=', '!=', '<', '<=', '>', '>='])} {self.number(1)})"

    def of_terms(self):
        a, b = self.any_variable(), self.any_variable()
        return self.one([
            lambda: f"{self.rng.choice(['isIRI', 'isBlank', 'isLiteral', 'isNumeric'])}({a})", lambda: f"SAMETERM({a}, {b})",
            lambda: f"({a} = {b})", lambda: f"({a} != {b})", lambda: f"(DATATYPE({a}) = xsd:{self.rng.choice(['string', 'date', 'integer'])})",
            lambda: f"(xsd:boolean({self.any_variable()}) = true)", lambda: f"isIRI(UUID())", lambda: "(NOW() = NOW())",
            lambda: "(RAND() < 1)", lambda: "(STRLEN(STRUUID()) = 36)"])

    def membership(self):
        names = self.variables("iri", "text", "date", "number")
        if not names:
            return "true"
        name = self.rng.choice(names)
        values = [str(self.witnesses[name]), self.constant_text(), str(self.rng.randint(0, 9))]
        self.rng.shuffle(values)
        return f"(?{name} {self.rng.choice(['IN', 'NOT IN'])} ({', '.join(values[:self.rng.randint(0, 3)])}))"

    # Any

    def value(self, depth):
        """An expression, with its kind."""
        return self.one([
            lambda: (self.text(depth), "text"), lambda: (self.number(depth), "number"), lambda: (self.boolean(depth), "boolean"),
            lambda: (f"IF({self.boolean(1)}, {self.any_variable()}, {self.text(0)})", "text"),
            lambda: (f"COALESCE({self.any_variable()}, {self.any_variable()})", "text"),
            lambda: (f"STRLANG({self.text(0)}, \"{self.rng.choice(['zh', 'en-GB'])}\")", "text"),
            lambda: (f"STRDT({self.text(0)}, <http://example.org/own>)", "text"),
            lambda: (f"DATATYPE({self.any_variable()})", "iri"), lambda: (f"IRI({self.quoted_iri()})", "iri"),
            lambda: (f"{self.rng.choice(['TZ', 'TIMEZONE'])}({self.moment()})", "text"),
            lambda: (f"xsd:{self.rng.choice(CASTS)}({self.any_variable()})", "cast")])

    def quoted_iri(self):
        return f'CONCAT("http://example.org/", ENCODE_FOR_URI({self.text(0)}))'
