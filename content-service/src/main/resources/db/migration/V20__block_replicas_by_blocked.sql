-- By whom somebody is blocked, all of them: what they wrote does not count for the blocked one.
create index block_replicas_by_blocked on block_replicas (blocked_id);
