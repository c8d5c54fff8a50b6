-- Copied from social-graph-service: who follows whom, for whom a private profile shows itself to.
create table follow_replicas (
    follower_id integer not null,
    followee_id integer not null,
    primary key (follower_id, followee_id)
) without rowid;
