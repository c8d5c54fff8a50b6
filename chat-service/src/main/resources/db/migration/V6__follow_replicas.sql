-- Copied from social-graph-service: who follows whom, as of now.
create table follow_replicas (
    follower_id integer not null,
    followee_id integer not null,
    primary key (follower_id, followee_id)
);
