-- Which events took place in one month, where, and who organised them?
SELECT t.s, n.o, d.o, p.o, w.o FROM type t JOIN label n ON n.s = t.s JOIN startDate d ON d.s = t.s
  JOIN location l ON l.s = t.s JOIN label p ON p.s = l.o JOIN organizer g ON g.s = t.s JOIN label w ON w.s = g.o
WHERE t.o = 'https://schema.org/Event' AND d.o >= DATE '2021-02-01' AND d.o < DATE '2021-03-01' ORDER BY d.o, t.s
