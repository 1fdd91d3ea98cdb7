import Testing

/// A query of the pattern language and the rows that it must give over the sample graph, sorted.
struct AnswerCase: Sendable, CustomTestStringConvertible {
  var query: String
  var rows: [String]

  init(_ query: String, _ rows: String...) {
    self.query = query
    self.rows = rows.sorted()
  }

  var testDescription: String { query }

  static let all = dates + edges + nulls + values + clauses
}

extension AnswerCase {
  static let dates: [AnswerCase] = [
    .init("MATCH (m:Meeting) WHERE m.date >= 2021-02-01 AND m.name CONTAINS '热' RETURN m.name", "热线会"),
    .init("MATCH (m:Meeting) WHERE m.date = 2021-02 RETURN m.name", "二月会", "热线会"),
    .init("MATCH (m:Meeting) WHERE m.date <= 2021-02 RETURN m.name", "旧会", "二月会", "热线会"),
    .init("MATCH (m:Meeting) WHERE m.date < 2021 RETURN m.name", "旧会"),
    .init("MATCH (m:Meeting) WHERE 2021 <= m.date RETURN m.name", "二月会", "热线会", "早会"),
    .init("MATCH (m:Meeting) WHERE m.date > '2021-02-20' RETURN m.name", "早会"),
    .init("MATCH (m:Meeting) WHERE m.date >= $since RETURN m.name", "二月会", "热线会", "早会"),
    .init("MATCH (m:Meeting) WHERE m.date <> 2021-02 RETURN m.name", "早会", "旧会", "某日会"),
    .init("MATCH (m:Meeting) WHERE m.date = 2021-03-01 RETURN m.name", "早会"),
    .init("MATCH (m:Meeting) WHERE m.date = date('--11-30') RETURN m.date.month, m.date.day, m.date.year", "11|30|-"),
    .init("MATCH (m:Meeting) WHERE m.date > date('--06-01') RETURN m.name", "某日会"),
    .init("MATCH (m:Meeting) WHERE m.date.month = 2 RETURN m.name", "二月会", "热线会"),
    .init("MATCH (m:Meeting) WHERE m.date.hour = 9 RETURN m.date.minute", "30"),
    .init("MATCH (m:Meeting) WHERE m.日期.月 = 2 RETURN m.名称", "二月会", "热线会"),
    .init(
      "MATCH (a:Meeting), (b:Meeting) WHERE a.date < b.date AND a.name STARTS WITH '旧' RETURN b.name", "二月会", "热线会",
      "早会"),
    .init(
      "MATCH (a:Meeting), (b:Meeting) WHERE a.date = b.date AND a <> b RETURN a.name, b.name", "二月会|热线会", "热线会|二月会"),
    .init("MATCH (m:Event) WHERE m.date IN [2021-02-15, 2020] RETURN m.name", "旧会", "热线会"),
    .init("MATCH (m:Meeting) RETURN min(m.date) AS first, max(m.date) AS last", "--11-30|2021-03-01T09:30:00"),
    .init("MATCH (m:Event) WITH m.date AS day WHERE day.year = 2020 RETURN day", "2020"),
  ]

  static let edges: [AnswerCase] = [
    .init("MATCH (p:Person)-[:chaired]->(m) RETURN p.name, m.name", "李梅|热线会", "王建青|二月会"),
    .init("MATCH (m)<-[:chaired]-(p:Person) RETURN p.name, m.name", "李梅|热线会", "王建青|二月会"),
    .init("MATCH (人:人物)-[:出席]->(会:会议) WHERE 会.名称 = '旧会' RETURN 人.姓名", "陈一"),
    .init(
      "MATCH (a:Person)-[:attended]->(m {name: '二月会'})<-[:attended]-(b) RETURN a.name, b.name", "李梅|王建青", "王建青|李梅"),
    .init(
      "MATCH (a)-[:attended]->(m {name: '二月会'}) MATCH (m)<-[:attended]-(b) RETURN a.name, b.name", "李梅|李梅", "李梅|王建青",
      "王建青|李梅", "王建青|王建青"),
    .init("MATCH (o)-[:partOf]->{1,2}(s {name: '某街道'}) RETURN o.name", "党工委", "办事处", "甲居委会"),
    .init("MATCH (o)-[:partOf*2]->(s) RETURN o.name, s.name", "甲居委会|某街道"),
    .init("MATCH (o)-[:partOf]->+(s) WHERE o.name = '甲居委会' RETURN s.name", "办事处", "某街道"),
    .init("MATCH (o:Organization)-[:partOf]->*(s {name: '办事处'}) RETURN o.name", "办事处", "甲居委会"),
    .init("MATCH (o:Organization)-[:partOf]->?(s {name: '办事处'}) RETURN o.name", "办事处", "甲居委会"),
    .init("MATCH (o)-[:partOf]-(s {name: '办事处'}) RETURN o.name", "某街道", "甲居委会"),
    .init("MATCH (a)-[:partOf]-(b {name: '办事处'})-[:partOf]-(c) RETURN a.name, c.name", "某街道|甲居委会", "甲居委会|某街道"),
    .init("MATCH (p)-[:attended|chaired]->(m {name: '二月会'}) RETURN p.name", "李梅", "王建青", "王建青"),
    .init(
      "MATCH (p)-[r:attended|chaired]->(m {name: '二月会'}) RETURN p.name, type(r)", "李梅|attendee", "王建青|attendee",
      "王建青|chair"),
    .init("MATCH (a)-[r]->(b {name: '会议室'}) RETURN a.name, type(r)", "热线会|location"),
    .init("MATCH (a {name: '会议室'})--(b) RETURN b.name", "热线会"),
    .init("MATCH (a)<--(b:Participation) WHERE b.roleName = '主持' RETURN a.name", "热线会", "李梅", "副书记"),
    .init("MATCH (p:Person) WHERE NOT (p)-[:holds]->() RETURN p", "chen", "unnamed"),
    .init("MATCH (p:Person) WHERE (p)-[:holds]->(:Post {name: '主任'}) RETURN p", "li"),
    .init("MATCH (p:Person)-[:`http://www.w3.org/ns/org#holds`]->(x {name: '副主任'}) RETURN p", "wang"),
  ]

  static let nulls: [AnswerCase] = [
    .init("MATCH (m:Event) WHERE m.date IS NULL RETURN m.name", "走访"),
    .init("MATCH (m:Event) WHERE m.attendance IS NOT NULL RETURN m.name", "热线会"),
    .init("MATCH (p:Person) RETURN p, p.name", "li|李梅", "wang|王建青", "chen|陈一", "unnamed|-"),
    .init("MATCH (p:Person) RETURN p, coalesce(p.name, '?')", "li|李梅", "wang|王建青", "chen|陈一", "unnamed|?"),
    .init("MATCH (p:Person) WHERE NOT p.name STARTS WITH '李' RETURN p", "wang", "chen"),
    .init("MATCH (p:Person) WHERE p.name = '李梅' OR p.name IS NULL RETURN p", "li", "unnamed"),
    .init(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[:holds]->(x:Post) RETURN p, x.name", "li|副书记", "li|主任", "wang|副主任",
      "chen|-",
      "unnamed|-"),
    .init(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[:holds]->(x:Post) WITH p, x RETURN p, x.name", "li|副书记", "li|主任",
      "wang|副主任", "chen|-", "unnamed|-"),
    .init(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[:holds]->(x) OPTIONAL MATCH (x)-[:postIn]->(o) RETURN p, o.name",
      "li|党工委", "li|办事处", "wang|办事处", "chen|-", "unnamed|-"),
    .init(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[:holds]->(x) MATCH (x)-[:postIn]->(o {name: '办事处'}) RETURN p", "li", "wang"),
    .init(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[:holds]->(x:Post) WHERE x.name STARTS WITH '副' RETURN p, x.name",
      "li|副书记", "wang|副主任", "chen|-", "unnamed|-"),
    .init(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[:holds]->(x) WITH p, x WHERE NOT EXISTS { (x)-[:postIn]->() } RETURN p",
      "chen", "unnamed"),
    .init("MATCH (m:Event) RETURN sum(m.attendance), avg(m.attendance), count(m.attendance), count(*)", "30|30|1|6"),
    .init("MATCH (m:Event) RETURN min(m.attendance), max(m.attendance), collect(m.attendance)", "30|30|30"),
    .init("MATCH (m {name: '走访'}) RETURN min(m.attendance), max(m.date), sum(m.attendance)", "-|-|0"),
  ]

  static let values: [AnswerCase] = [
    .init("MATCH (p:Person {name: $name}) RETURN p", "li"),
    .init("MATCH (p:Person) WHERE p.name IN $names RETURN p", "li", "chen"),
    .init("MATCH (p:Person) WHERE p = $who RETURN p", "li"),
    .init("MATCH (p:Person) WHERE p IN $whom RETURN p", "li"),
    .init("MATCH (p:Person) WHERE NOT p.name IN ['李梅', '陈一'] RETURN p", "wang"),
    .init("MATCH (p:Person) WHERE p.name =~ '.*青' RETURN p", "wang"),
    .init("MATCH (p:Person) WHERE p.name =~ '青' RETURN p"),
    .init("MATCH (m:Meeting) WHERE m.name =~ '(?i)早.*' RETURN m", "m5"),
    .init("MATCH (m:Event) WHERE m.description = '说明' RETURN m", "m1"),
    .init("MATCH (m:Event) WHERE m.description ENDS WITH '明' RETURN m", "m1"),
    .init(
      "MATCH (m {name: '热线会'}) RETURN m.attendance % 7, m.attendance / 4, -m.attendance, m.attendance * 2 + 1",
      "2|7.5|-30|61"),
    .init(
      "MATCH (m {name: '热线会'}) RETURN 10 < m.attendance < 40 AS within, m.attendance > 30 XOR true AS other",
      "true|true"),
    .init(
      "MATCH (p {name: '王建青'}) RETURN size(p.name), substring(p.name, 1, 1), left(p.name, 1), right(p.name, 1)",
      "3|建|王|青"),
    .init(
      "MATCH (p {name: '李梅'}) RETURN p.name + '同志', toUpper('a'), trim(' b '), replace(p.name, '梅', '.')", "李梅同志|A|b|李."
    ),
    .init("MATCH (p {name: '李梅'}) RETURN toInteger('7') + 1, toString(8), abs(-2), round(2.4)", "8|8|2|2"),
    .init(
      "MATCH (p:Person) RETURN p, CASE WHEN p.name = '李梅' THEN 1 WHEN p.name IS NULL THEN 2 ELSE 3 END AS x", "li|1",
      "unnamed|2", "wang|3", "chen|3"),
    .init("MATCH (p {name: '李梅'}) RETURN CASE p.name WHEN '李梅' THEN 'yes' END AS x", "yes"),
    .init("MATCH (m:Event) WHERE any(w IN ['热', '走'] WHERE m.name CONTAINS w) RETURN m", "m1", "m6"),
    .init("MATCH (m:Meeting) WHERE none(w IN ['热', '二'] WHERE m.name CONTAINS w) RETURN m", "m3", "m4", "m5"),
    .init("MATCH (m:Meeting) WHERE all(w IN ['热', '线'] WHERE m.name CONTAINS w) RETURN m", "m1"),
    .init(
      "MATCH (m:Meeting) WHERE single(w IN ['热', '会'] WHERE m.name CONTAINS w) AND m.name <> '早会' RETURN m", "m2", "m3",
      "m4"),
  ]

  static let clauses: [AnswerCase] = [
    .init("MATCH (p:Person|Place) RETURN p", "li", "wang", "chen", "unnamed", "hall"),
    .init("MATCH (e:Event&!Meeting) RETURN e", "m6"),
    .init("MATCH (e) WHERE e:Event AND NOT e:Meeting RETURN e", "m6"),
    .init("MATCH (e:Event WHERE e.name = '走访') RETURN e", "m6"),
    .init("MATCH (n) WHERE n.name = '会议室' RETURN n", "hall"),
    .init(
      "MATCH (p:Person) RETURN p AS n UNION MATCH (m:Place) RETURN m AS n", "li", "wang", "chen", "unnamed", "hall"),
    .init("MATCH (m:Place) RETURN m AS n UNION ALL MATCH (m:Place) RETURN m AS n", "hall", "hall"),
    .init("UNWIND ['李梅', '无'] AS n OPTIONAL MATCH (p:Person {name: n}) RETURN n, p", "李梅|li", "无|-"),
    .init("UNWIND $names AS n RETURN n", "李梅", "陈一"),
    .init("MATCH (p:Person)-[:attended]->(m) WITH m, count(p) AS n WHERE n > 1 RETURN m.name, n", "热线会|3", "二月会|2"),
    .init("MATCH (p:Person)-[:attended]->(m) WITH m, count(p) AS n ORDER BY n DESC LIMIT 1 RETURN m, n", "m1|3"),
    .init("MATCH (p:Person)-[:attended]->(m:Meeting) RETURN DISTINCT p", "li", "wang", "chen", "unnamed"),
    .init("MATCH (p:Person)-[:attended]->(m:Meeting) RETURN count(p), count(DISTINCT p)", "8|4"),
    .init(
      "MATCH (p:Person)-[:attended]->(m:Meeting) RETURN p.name AS m, count(m) + 1 AS n", "李梅|4", "王建青|3", "陈一|3", "-|2"),
    .init("MATCH (p:Person) RETURN p ORDER BY p.name SKIP $two LIMIT 5", "unnamed", "chen"),
    .init("MATCH (p:Person) WHERE EXISTS { (p)-[:attended]->(m:Meeting) WHERE m.date > 2021-02 } RETURN p", "unnamed"),
    .init(
      "MATCH (p:Person) RETURN p, EXISTS { (p)-[:holds]->() } AS has", "li|true", "wang|true", "chen|false",
      "unnamed|false"),
    .init("match (p:Person {name: 'x'}) return *"),
    .init("MATCH (a:Place), (b:Article) RETURN a.name, b.headline", "会议室|标题"),
  ]
}
