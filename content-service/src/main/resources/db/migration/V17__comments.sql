-- What people say to posts. content is empty where there are images alone. hidden: of somebody who has deleted their
-- account and may come back; nobody is shown it, and it does not count.
create table comments (
    id         integer primary key,
    post_id    integer not null references posts (id),
    author_id  integer not null,
    content    text    not null,
    created_at integer not null,
    updated_at integer not null,
    edited     integer not null,
    hidden     integer not null,
    deleted_at integer
);
-- Under the post, oldest first.
create index comments_listed on comments (post_id, id) where deleted_at is null;
-- How many of a post's are by whom: taken off for whoever meets nothing of theirs. All of a post's, to be erased with it.
create index comments_by_post on comments (post_id, author_id, hidden);
-- All that somebody said, hidden a slice at a time and shown again, given to them, erased.
create index comments_by_author on comments (author_id, hidden, id);
-- Erased for good, those deleted first before.
create index comments_deleted on comments (deleted_at) where deleted_at is not null;

-- A comment's images, in their order. An image hangs on one thing only.
create table comment_media (
    comment_id integer not null references comments (id),
    position   integer not null,
    media_id   integer not null unique,
    primary key (comment_id, position)
) without rowid;
