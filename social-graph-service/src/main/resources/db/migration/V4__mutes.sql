-- Who wants to hear nothing of whom. id says when: it is made then.
create table mutes (
    id       integer primary key,
    muter_id integer not null,
    muted_id integer not null,
    check (muter_id <> muted_id),
    unique (muter_id, muted_id)
);
create index mutes_by_muter on mutes (muter_id, id);
create index mutes_by_muted on mutes (muted_id);
