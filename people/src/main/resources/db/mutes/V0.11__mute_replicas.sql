-- Copied from social-graph-service: who has muted whom.
create table mute_replicas (
    muter_id integer not null,
    muted_id integer not null,
    primary key (muter_id, muted_id)
) without rowid;
