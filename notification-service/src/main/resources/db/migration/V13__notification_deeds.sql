-- A row for each thing that somebody did, where they can take it back: a comment (its id), a reaction or a mention (the
-- post's or the comment's id); otherwise deed_id is 0, and somebody is there once. gone_at: it is taken back since; it
-- stays as a mark, so that doing it again is nothing new. group_id: done where members alone see it. post_author_id: on the post of
-- a third person, whom the notification's user has to meet to see it.
create table new_notification_actors (
    notification_id integer not null references notifications (id) on delete cascade,
    actor_id        integer not null,
    deed_id         integer not null,
    user_id         integer not null,
    acted_at        integer not null,
    gone_at         integer,
    group_id        integer,
    post_author_id  integer,
    primary key (notification_id, actor_id, deed_id)
);
insert into new_notification_actors (notification_id, actor_id, deed_id, user_id, acted_at)
select notification_id, actor_id, 0, user_id, acted_at from notification_actors;
drop table notification_actors;
alter table new_notification_actors rename to notification_actors;
create index notification_actors_by_actor on notification_actors (actor_id, user_id, notification_id);
create index notification_actors_by_deed on notification_actors (deed_id, actor_id, user_id) where deed_id <> 0;
create index notification_actors_by_post_author on notification_actors (post_author_id, user_id)
    where post_author_id is not null;
