-- How many people are within two shared events of one person?
SELECT count(DISTINCT d.o) FROM attendee a JOIN attendee b ON b.s = a.s JOIN attendee c ON c.o = b.o JOIN attendee d ON d.s = c.s
WHERE a.o = 'http://example.org/city/person/200'
