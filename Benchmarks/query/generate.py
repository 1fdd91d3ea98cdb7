"""Writes a city's offices, people and events as N-Triples, made at random from a seed; the same arguments give the same bytes.

usage: generate.py TRIPLES OUT.nt [SEED]

A street has an office, a party committee and residential committees, six places, and people who know one another, hold
posts, and come to events: some often and most seldom (Zipf), nine times in ten in their own street. Offices, people and
posts take some four tenths of the triples, events the rest.
"""

import random
import sys
from datetime import date, timedelta
from itertools import accumulate

BASE = "http://example.org/city/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
ORG = "http://www.w3.org/ns/org#"
SCHEMA = "https://schema.org/"
DATE = "http://www.w3.org/2001/XMLSchema#date"

UNITS, PEOPLE, TRIPLES_OF_STREET = 20, 250, 10_000
FIRST_DAY, DAYS = date(2014, 1, 1), 3000
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖"
GIVEN = "英华玉兰秀珍建国志明文军海燕晓红丽敏静伟强磊洋艳勇娟涛超霞平刚桂芳慧雪婷鹏飞宇浩佳俊辉宁立新德仁峰聪梅斌莹鑫"
STEMS = "平凉鞍山四铁岭同济彰武延吉控江长海白殷行大桥宝永安福乐康民和"
SPOTS = ["文化活动中心", "事务受理中心", "党群服务中心", "卫生服务中心", "老年活动室", "社区学校"]
ROLES = ["书记", "副书记", "主任", "副主任", "社区民警", "工会主席", "妇联主席", "侨联主席", "委员", "楼组长"]
TOPICS = ["居委会换届选举动员大会", "市民热线专题会议", "优化营商环境座谈会", "垃圾分类推进会", "老旧小区改造听证会", "志愿者表彰大会",
          "疫情防控工作例会", "社区义诊活动", "党建共建签约仪式", "安全生产检查", "迎春联谊会", "消防演练"]


class Full(Exception):
    """As many triples are written as were asked for."""


class City:
    def __init__(self, out, triples, seed):
        self.out, self.left, self.rng = out, triples, random.Random(seed)
        self.streets = max(2, triples // TRIPLES_OF_STREET)
        self.posts = self.events = 0
        self.attendance = list(accumulate(1 / (rank + 1) ** 0.9 for rank in range(PEOPLE)))

    def add(self, subject, predicate, value):
        if not self.left:
            raise Full
        self.left -= 1
        self.out.write(f"<{BASE}{subject}> <{predicate}> {value} .\n")

    def link(self, subject, predicate, other):
        self.add(subject, predicate, f"<{BASE}{other}>")

    def thing(self, name, kind, label=None):
        self.add(name, RDF + "type", f"<{kind}>")
        if label:
            self.add(name, RDFS + "label", f'"{label}"@zh')

    def day(self, subject):
        day = FIRST_DAY + timedelta(self.rng.randrange(DAYS))
        self.add(subject, SCHEMA + "startDate", f'"{day}"^^<{DATE}>')

    def write(self):
        self.thing("city", ORG + "FormalOrganization", "海州市")
        for number, role in enumerate(ROLES):
            self.thing(f"role/{number}", ORG + "Role", role)
        for number in range(max(1, self.streets // 12)):
            self.thing(f"district/{number}", ORG + "OrganizationalUnit", f"{self.rng.choice(STEMS)}{self.rng.choice(STEMS)}区")
            self.link(f"district/{number}", ORG + "subOrganizationOf", "city")
        for street in range(self.streets):
            self.offices(street)
        for street in range(self.streets):
            for person in range(street * PEOPLE, (street + 1) * PEOPLE):
                self.person(person, street)
        while True:
            self.event(self.rng.randrange(self.streets))

    def offices(self, street):
        name, stem = f"street/{street}", self.rng.choice(STEMS) + self.rng.choice(STEMS)
        self.thing(name, ORG + "OrganizationalUnit", f"{stem}路街道")
        self.link(name, ORG + "subOrganizationOf", f"district/{street % max(1, self.streets // 12)}")
        labels = [f"{stem}路街道党工委", f"{stem}路街道办事处"]
        labels += [f"{stem}{'一二三四五六七八九'[n % 9]}村第{'一二'[n // 9]}居委会" for n in range(UNITS - 2)]
        for number, label in enumerate(labels):
            unit = f"unit/{street * UNITS + number}"
            self.thing(unit, ORG + "OrganizationalUnit", label)
            self.link(unit, ORG + "subOrganizationOf", name)
        for number, spot in enumerate(SPOTS):
            place = f"place/{street * len(SPOTS) + number}"
            self.thing(place, SCHEMA + "Place", f"{stem}社区{spot}")
            self.link(place, SCHEMA + "containedInPlace", name)

    def unit_of(self, street):
        return f"unit/{street * UNITS + self.rng.randrange(UNITS)}"

    def near(self, street):
        """The same street nine times in ten."""
        return street if self.rng.random() < 0.9 else self.rng.randrange(self.streets)

    def person(self, number, street):
        person = f"person/{number}"
        given = "".join(self.rng.choices(GIVEN, k=self.rng.choice((1, 2, 2, 2))))
        self.thing(person, SCHEMA + "Person", self.rng.choice(SURNAMES) + given)
        # The first of a street are known best.
        known = {self.near(street) * PEOPLE + int(PEOPLE * self.rng.random() ** 2) for _ in range(self.rng.choice((1, 2, 2, 3)))}
        for other in sorted(known - {number}):
            self.link(person, SCHEMA + "knows", f"person/{other}")
        for _ in range(self.rng.choice((0, 1, 1, 1, 2, 2))):
            self.post(person, self.unit_of(street), f"role/{self.rng.randrange(len(ROLES))}")

    def post(self, person, unit, role):
        post, tenure = f"post/{self.posts}", f"tenure/{self.posts}"
        self.posts += 1
        self.thing(post, ORG + "Post")
        self.link(post, ORG + "role", role)
        self.link(post, ORG + "postIn", unit)
        if self.rng.random() < 0.9:
            self.link(post, ORG + "heldBy", person)
        self.thing(tenure, ORG + "Membership")
        self.link(tenure, ORG + "member", person)
        self.link(tenure, ORG + "organization", unit)
        self.link(tenure, ORG + "role", role)
        self.day(tenure)

    def event(self, street):
        event = f"event/{self.events}"
        self.events += 1
        self.thing(event, SCHEMA + "Event", self.rng.choice(TOPICS))
        self.day(event)
        self.link(event, SCHEMA + "organizer", self.unit_of(street))
        if self.rng.random() < 0.8:
            self.link(event, SCHEMA + "location", f"place/{street * len(SPOTS) + self.rng.randrange(len(SPOTS))}")
        ranks = self.rng.choices(range(PEOPLE), cum_weights=self.attendance, k=self.rng.randint(4, 18))
        for guest in sorted({self.near(street) * PEOPLE + rank for rank in ranks}):
            self.link(event, SCHEMA + "attendee", f"person/{guest}")


def generate(triples, path, seed=1):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        try:
            City(out, triples, seed).write()
        except Full:
            pass


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    generate(int(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:]))
