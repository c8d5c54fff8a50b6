-- What people write. privacy is null for a post in a group: the group's members see it, and nobody else.
create table posts (
    id         integer primary key,
    author_id  integer not null,
    title      text,
    content    text    not null,
    privacy    text check (privacy in ('public', 'almost_private', 'private', 'unlisted')),
    created_at integer not null,
    updated_at integer not null,
    edited     integer not null,
    deleted_at integer
);
-- All that somebody wrote: their profile.
create index posts_by_author on posts (author_id, id);
-- The same without what is in groups: the feed takes an author's next post from here.
create index posts_outside_groups on posts (author_id, id) where privacy is not null and deleted_at is null;
-- Discover.
create index posts_for_everybody on posts (privacy, id) where privacy = 'public' and deleted_at is null;
