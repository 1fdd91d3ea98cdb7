-- How many posts does nobody hold?
SELECT count(*) FROM type t LEFT JOIN heldBy h ON h.s = t.s WHERE t.o = 'http://www.w3.org/ns/org#Post' AND h.o IS NULL
