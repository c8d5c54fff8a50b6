-- Copied from social-graph-service: who follows whom, as of now. id is the follow's, so that its end ends no later one.
create table follow_replicas (
    id          integer primary key,
    follower_id integer not null,
    followee_id integer not null
);
create index follow_replicas_by_pair on follow_replicas (follower_id, followee_id);
