"""A small graph made at random from a seed, as N-Quads in the project's vocabulary.

It has what the sample graph lacks: named graphs, blank nodes, language tags, cycles, texts that need escapes, dates of
every precision, and one property (`lilong:attendance`) with values of several types. Numbers and language tags are written
in the form that Oxigraph keeps, since it stores values and not what was written.
"""

import random

SCHEMA, ORG, LILONG = "https://schema.org/", "http://www.w3.org/ns/org#", "https://w3id.org/lilong#"
RDF, RDFS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
BASE = "https://w3id.org/lilong/id/"
SURNAMES, GIVEN = "王李张刘陈杨赵周", "芳敏静丽强军洋勇杰娟"
EVENT_KINDS = ["Meeting", "Visit", "Election", "Lecture"]
ORGANIZATION_KINDS = ["Government", "Party", "ResidentialCommittee", "Civic"]
TOPICS = ["换届选举动员大会", "市民热线专题会议", "垃圾分类推进会", "“四史”学习", "义诊", "tea & talk", "a\"b\\c", "line\nbreak", ""]


def text(value, tag=""):
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"{tag}'


def typed(value, name):
    return f'"{value}"^^<{XSD}{name}>'


class GraphGenerator:
    def __init__(self, seed):
        self.rng, self.lines, self.blank_nodes = random.Random(seed), [], 0

    def add(self, subject, predicate, value, graph=None):
        self.lines.append(f"{subject} <{predicate}> {value}{f' <{graph}>' if graph else ''} .\n")

    def things(self, kind, count):
        return [f"<{BASE}{kind}/{number}>" for number in range(count)]

    def lines_of_graph(self):
        people, events, units = self.things("person", 24), self.things("event", 20), self.things("org", 12)
        posts, places = self.things("post", 16), self.things("place", 6)
        self.units(units, places)
        self.people(people, units)
        self.posts(posts, people, units)
        for number, event in enumerate(events):
            self.event(number, event, events, people, units, posts, places)
        return sorted(set(self.lines))

    def kind(self, thing, *classes, graph=None):
        for name in classes:
            self.add(thing, RDF + "type", f"<{name}>", graph)

    def units(self, units, places):
        for number, unit in enumerate(units):
            self.kind(unit, ORG + "Organization", LILONG + self.rng.choice(ORGANIZATION_KINDS))
            name = f"{'东西南北'[number % 4]}路{number // 4}"
            self.add(unit, SCHEMA + "name", text(name))
            self.add(unit, RDFS + "label", text(name, self.rng.choice(["", "@zh", "@zh-hans"])))
            if self.rng.random() < 0.3:
                self.add(unit, RDFS + "label", text(f"Road {number}", self.rng.choice(["@en", "@en-gb"])))
            if number:
                self.add(unit, ORG + "subOrganizationOf", units[self.rng.randrange(number)])
        self.add(units[0], ORG + "subOrganizationOf", units[3])
        for number, place in enumerate(places):
            self.kind(place, SCHEMA + "Place")
            self.add(place, SCHEMA + "name", text(f"第{number}活动室"))
            if number > 1:
                self.add(place, SCHEMA + "containedInPlace", places[number // 2])

    def people(self, people, units):
        for number, person in enumerate(people):
            self.kind(person, SCHEMA + "Person")
            name = self.rng.choice(SURNAMES) + "".join(self.rng.choice(GIVEN) for _ in range(self.rng.randint(1, 2)))
            self.add(person, SCHEMA + "name", text(name))
            if self.rng.random() < 0.4:
                self.add(person, SCHEMA + "alternateName", text(name[0] + "老师"))
            if self.rng.random() < 0.6:
                self.add(person, ORG + "memberOf", self.rng.choice(units))
            for other in self.rng.sample(people, self.rng.randint(0, 2)):
                self.add(person, SCHEMA + "knows", other)

    def posts(self, posts, people, units):
        for post in posts:
            self.kind(post, ORG + "Post")
            self.add(post, ORG + "postIn", self.rng.choice(units))
            if self.rng.random() < 0.8:
                holder = self.rng.choice(people)
                self.add(post, ORG + "heldBy", holder)
                self.add(holder, ORG + "holds", post)

    def event(self, number, event, events, people, units, posts, places):
        graph = self.rng.choice([None, None, f"{BASE}issue/1", f"{BASE}issue/2"])
        self.kind(event, SCHEMA + "Event", LILONG + self.rng.choice(EVENT_KINDS), graph=graph)
        self.add(event, SCHEMA + "name", text(self.rng.choice(TOPICS)), graph)
        self.add(event, SCHEMA + "startDate", self.date(), graph)
        if self.rng.random() < 0.7:
            self.add(event, LILONG + "attendance", self.amount(), graph)
        if self.rng.random() < 0.3:
            self.add(event, LILONG + "planned", typed(self.rng.choice(["true", "false"]), "boolean"), graph)
        if number and self.rng.random() < 0.4:
            self.add(event, SCHEMA + "superEvent", events[self.rng.randrange(number)], graph)
        self.add(event, SCHEMA + "organizer", self.rng.choice(units), graph)
        if self.rng.random() < 0.7:
            self.add(event, SCHEMA + "location", self.rng.choice(places), graph)
        guests = self.rng.sample(people, self.rng.randint(1, 6))
        for guest in guests:
            self.add(event, SCHEMA + "attendee", guest, graph)
        self.add(event, LILONG + "speaker", guests[0], graph)
        for guest in guests[:2]:
            part = f"_:b{self.blank_nodes}"
            self.blank_nodes += 1
            self.kind(part, LILONG + "Participation", graph=graph)
            self.add(part, LILONG + "participant", guest, graph)
            self.add(part, LILONG + "event", event, graph)
            self.add(part, LILONG + "roleName", text(self.rng.choice(["attendee", "speaker", "chair"])), graph)
            if self.rng.random() < 0.4:
                self.add(part, LILONG + "capacity", self.rng.choice(posts), graph)

    def date(self):
        year, month, day = self.rng.randint(2019, 2022), self.rng.randint(1, 12), self.rng.randint(1, 28)
        hour = self.rng.randint(0, 23)
        return self.rng.choice([
            *[typed(f"{year}-{month:02}-{day:02}", "date")] * 4,
            typed(f"{year}-{month:02}", "gYearMonth"), typed(f"{year}", "gYear"), typed(f"--{month:02}-{day:02}", "gMonthDay"),
            typed(f"{year}-{month:02}-{day:02}T{hour:02}:30:00", "dateTime"),
            typed(f"{year}-{month:02}-{day:02}T{hour:02}:30:00{self.rng.choice(['Z', '+08:00'])}", "dateTime")])

    def amount(self):
        whole = self.rng.randint(0, 60)
        return self.rng.choice([*[typed(whole, "integer")] * 4, typed(f"{whole}.5", "decimal"), typed(f"{whole}.25", "double"),
                                text("many"), typed(self.rng.choice(["INF", "NaN"]), "double")])


def write_graph(path, seed):
    path.write_text("".join(GraphGenerator(seed).lines_of_graph()), encoding="utf-8")
