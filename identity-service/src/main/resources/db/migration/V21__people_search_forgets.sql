-- Whoever is deleted from the index is not only marked there, as FTS5 does by itself until it merges: their words go. The
-- merge takes those that were only marked so far.
insert into people_search (people_search, rank) values ('secure-delete', 1);
insert into people_search (people_search) values ('optimize');
