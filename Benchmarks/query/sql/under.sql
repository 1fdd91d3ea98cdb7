-- How many posts are filled anywhere under one district?
WITH RECURSIVE below(unit) AS (
  SELECT s FROM subOrganizationOf WHERE o = 'http://example.org/city/district/0'
  UNION SELECT e.s FROM subOrganizationOf e JOIN below ON e.o = below.unit)
SELECT count(*) FROM below JOIN postIn p ON p.o = below.unit JOIN heldBy h ON h.s = p.s
