-- How many triangles of acquaintance are there?
SELECT count(*) FROM knows x JOIN knows y ON y.s = x.o JOIN knows z ON z.s = x.s AND z.o = y.o
