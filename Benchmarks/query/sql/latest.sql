-- Which are the twenty latest visits to an event by anyone with one surname?
SELECT t.s, d.o, n.o FROM type t JOIN startDate d ON d.s = t.s JOIN attendee a ON a.s = t.s JOIN label n ON n.s = a.o
WHERE t.o = 'https://schema.org/Event' AND starts_with(n.o, '王') ORDER BY d.o DESC, t.s, n.o LIMIT 20
