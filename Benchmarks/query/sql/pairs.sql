-- How many pairs of people were at one event, over all events?
SELECT count(*) FROM attendee a JOIN attendee b ON a.s = b.s WHERE a.o < b.o
