-- Copied from content-service: how many posts outside groups each user has; for everybody, for followers, and all. It goes
-- with its user, and content-service says nothing of that.
create table post_count_replicas (
    user_id       integer primary key references users (id) on delete cascade,
    for_everybody integer not null,
    for_followers integer not null,
    all_posts     integer not null
);
