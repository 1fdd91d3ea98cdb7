-- Which committees have a name that matches a regular expression?
SELECT t.s, n.o FROM type t JOIN label n ON n.s = t.s
WHERE t.o = 'http://www.w3.org/ns/org#OrganizationalUnit' AND regexp_matches(n.o, '^[平鞍长].*[一二三]村第[一二]居委会$') ORDER BY t.s
