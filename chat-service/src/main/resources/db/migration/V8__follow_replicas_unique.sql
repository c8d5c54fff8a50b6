-- One follow of a pair at a time: one whose end was lost does not outlive a later one.
delete from follow_replicas
where id not in (select max(id) from follow_replicas group by follower_id, followee_id);
drop index follow_replicas_by_pair;
create unique index follow_replicas_by_pair on follow_replicas (follower_id, followee_id);
