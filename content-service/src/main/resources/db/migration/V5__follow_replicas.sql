-- Copied from social-graph-service: who follows whom now. id is the follow's id there.
create table follow_replicas (
    id          integer primary key,
    follower_id integer not null,
    followee_id integer not null,
    unique (follower_id, followee_id)
);
