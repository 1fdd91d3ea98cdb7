-- How many different people attended anything?
SELECT count(DISTINCT o) FROM attendee
