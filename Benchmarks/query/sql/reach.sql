-- How many people does one person know, at any remove?
WITH RECURSIVE known(person) AS (
  SELECT o FROM knows WHERE s = 'http://example.org/city/person/1'
  UNION SELECT k.o FROM knows k JOIN known ON k.s = known.person)
SELECT count(*) FROM known
