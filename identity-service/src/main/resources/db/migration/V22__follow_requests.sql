-- Copied from social-graph-service: who asks to follow whom, for a profile says how its viewer stands to it.
create table follow_request_replicas (
    follower_id integer not null,
    followee_id integer not null,
    primary key (follower_id, followee_id)
) without rowid;
create index follow_request_replicas_by_followee on follow_request_replicas (followee_id);
