-- Images go with all else that the erased leave.
insert or replace into departures (user_id, state) select user_id, 'erased' from media_erasures;
drop table media_erasures;
