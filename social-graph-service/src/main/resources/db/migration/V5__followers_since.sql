-- An id made when a follow came to be as it is: asked for, accepted or declined. Lists are ordered by it, newest first;
-- id is the request's, which may be much older.
alter table followers add column since integer not null default 0;
update followers set since = id;
drop index followers_by_followee;
drop index followers_by_follower;
create index followers_by_followee on followers (followee_id, state, since);
create index followers_by_follower on followers (follower_id, state, since);
