-- The post that a notification hangs on, and is gone with.
alter table notifications add column post_id integer;
create index notifications_by_post on notifications (post_id) where post_id is not null;
