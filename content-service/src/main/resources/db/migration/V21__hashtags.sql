-- Which posts have which #tags, as Hashtag writes them: in one spelling, so that they are found by the key.
create table hashtags (
    tag     text    not null,
    post_id integer not null references posts (id) on delete cascade,
    primary key (tag, post_id)
) without rowid;
-- An edit replaces a post's tags, and a post takes its own with it.
create index hashtags_by_post on hashtags (post_id);
