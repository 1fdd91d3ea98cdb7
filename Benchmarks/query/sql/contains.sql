-- How many events have a certain word in their name?
SELECT count(*) FROM type t JOIN label n ON n.s = t.s WHERE t.o = 'https://schema.org/Event' AND contains(n.o, '换届选举')
