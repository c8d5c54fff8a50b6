-- A post that is deleted is nobody's any more, and goes from what lists walk through at once: whoever publishes and deletes
-- a lot must not make everybody's pages long. The post itself, what was said to it and its images stay until its time is
-- over.
create trigger post_deleted after update of deleted_at on posts
when new.deleted_at is not null and old.deleted_at is null
begin
    delete from group_posts where post_id = new.id;
    delete from post_audience where post_id = new.id;
    delete from hashtags where post_id = new.id;
end;
delete from group_posts where post_id in (select id from posts where deleted_at is not null);
delete from post_audience where post_id in (select id from posts where deleted_at is not null);
delete from hashtags where post_id in (select id from posts where deleted_at is not null);
-- What is to be settled of mentions and was too much for one transaction: a post's, or those that a follower was told of by
-- somebody whom they follow no longer. 0 where it is the other.
create table mention_backlog (
    post_id     integer not null,
    follower_id integer not null,
    followee_id integer not null,
    primary key (post_id, follower_id, followee_id)
) without rowid;
