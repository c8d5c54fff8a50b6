-- The images of a post, in their order. An image hangs on one thing alone.
create table post_media (
    post_id  integer not null references posts (id),
    position integer not null,
    media_id integer not null unique,
    primary key (post_id, position)
) without rowid;
