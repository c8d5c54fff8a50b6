-- For the feed, which asks only those authors whose turn it may be: no post by the followee that is for their followers
-- is newer than this one (its id). It may be older than that, where the newest was deleted; it is the largest number
-- there is where so many follow the author that it is not kept for each of them.
alter table follow_replicas add column newest integer not null default 0;
create index follow_replicas_by_newest on follow_replicas (follower_id, newest, followee_id);
-- Whose followers are told of a new post, and how many they are.
create index follow_replicas_by_followee on follow_replicas (followee_id);
-- Authors whom more people follow than are told of each post.
create table wide_replicas (
    user_id integer primary key
);
-- What is for the followers of an author, and for them all alike.
create index posts_for_followers on posts (author_id, id)
    where privacy in ('public', 'almost_private') and deleted_at is null;
-- An author's own posts are found by posts_by_author.
drop index posts_outside_groups;
