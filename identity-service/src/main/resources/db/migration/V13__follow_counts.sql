-- Followers are counted too.
create index follow_replicas_by_followee on follow_replicas (followee_id, follower_id);
