-- Which ten people came to the most events?
SELECT o, count(*) AS events FROM attendee GROUP BY o ORDER BY events DESC, o LIMIT 10
