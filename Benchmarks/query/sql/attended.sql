-- Who attended one event?
SELECT a.o, n.o FROM attendee a JOIN label n ON n.s = a.o WHERE a.s = 'http://example.org/city/event/1000'
