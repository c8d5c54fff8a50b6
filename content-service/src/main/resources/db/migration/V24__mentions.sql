-- Whom a post's own text (comment_id 0) or a comment on it mentions: by id, so a nickname that changes hands changes
-- nothing. author_id wrote what mentions them, post_author_id the post. place is their place in the text, null once it
-- mentions them no longer; the row then stays as long as it says that they were told of it, so that nobody is twice.
create table mentions (
    post_id        integer not null references posts (id) on delete cascade,
    comment_id     integer not null,
    user_id        integer not null,
    author_id      integer not null,
    post_author_id integer not null,
    place          integer,
    state          text    not null check (state in ('untold', 'told', 'withdrawn')),
    primary key (post_id, comment_id, user_id)
) without rowid;
-- What somebody was told of on the posts of somebody whom they follow no longer; what goes with the erased.
create index mentions_by_user on mentions (user_id, post_author_id);
create index mentions_by_comment on mentions (comment_id) where comment_id <> 0;
