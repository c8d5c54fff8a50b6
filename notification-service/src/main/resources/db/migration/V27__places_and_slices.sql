-- Somebody has gone or come back, and of what they did on more notifications than one transaction should change it is not
-- yet noted that it changes. By_author: whether what they did themselves is done, and what is on their posts is being;
-- reader, notification: how far.
create table touched_users (
    user_id      integer primary key,
    by_author    integer not null,
    reader       integer not null,
    notification integer not null
);
drop index notification_actors_by_post_author;
create index notification_actors_by_post_author on notification_actors (post_author_id, user_id, notification_id)
    where post_author_id is not null;
-- Whether nothing is left of them: much goes in slices.
alter table erased_users add column finished integer not null default 1;
create index erased_users_unfinished on erased_users (id) where finished = 0;
-- Its place in the list: an id of when it grew last, or came. What grows moves to the front.
alter table notifications add column place integer not null default 0;
update notifications set place = id;
drop index notifications_shown;
create index notifications_shown on notifications (user_id, place) where gone = 0;
