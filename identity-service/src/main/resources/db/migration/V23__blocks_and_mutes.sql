-- Copied from social-graph-service: who has blocked whom, and who has muted whom. The key of blocks finds one both ways,
-- since both are asked for; the indexes are for who is erased.
create table block_replicas (
    blocker_id integer not null,
    blocked_id integer not null,
    primary key (blocker_id, blocked_id)
) without rowid;
create index block_replicas_by_blocked on block_replicas (blocked_id, blocker_id);
create table mute_replicas (
    muter_id integer not null,
    muted_id integer not null,
    primary key (muter_id, muted_id)
) without rowid;
create index mute_replicas_by_muted on mute_replicas (muted_id, muter_id);
