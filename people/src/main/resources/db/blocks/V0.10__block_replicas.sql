-- Copied from social-graph-service: who has blocked whom. The key finds it both ways, since both are asked for.
create table block_replicas (
    blocker_id integer not null,
    blocked_id integer not null,
    primary key (blocker_id, blocked_id)
) without rowid;
