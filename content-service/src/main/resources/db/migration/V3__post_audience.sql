-- Whom the author of a private post chose. The choice is of a follower for as long as that follow lasts, so it names
-- the follow: following again is another follow, and brings back nothing, however often old events are heard again.
create table post_audience (
    post_id   integer not null references posts (id),
    user_id   integer not null,
    follow_id integer not null,
    primary key (post_id, user_id)
);
create index post_audience_by_follow on post_audience (follow_id);
