-- What people feel about posts, one thing each. A changed one keeps its id, and so its place in the list. hidden: as in
-- comments.
create table reactions (
    id         integer primary key,
    post_id    integer not null references posts (id),
    user_id    integer not null,
    emoji      text    not null check (emoji in ('like', 'love', 'laugh', 'wow', 'sad', 'angry')),
    created_at integer not null,
    hidden     integer not null,
    unique (post_id, user_id)
);
-- Under the post, newest first.
create index reactions_listed on reactions (post_id, id);
-- All of somebody's, as in comments.
create index reactions_by_user on reactions (user_id, hidden, id);
