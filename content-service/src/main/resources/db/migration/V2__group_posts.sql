-- Which posts are in a group, and in which. A table beside posts, not a second kind of post: comments, reactions,
-- images, mentions and search then hang on posts alone, and this holds what a group post has that others have not.
create table group_posts (
    post_id  integer primary key references posts (id),
    group_id integer not null
);
create index group_posts_by_group on group_posts (group_id, post_id);
