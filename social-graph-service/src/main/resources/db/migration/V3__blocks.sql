-- Who wants nothing to do with whom. id says when: it is made then.
create table blocks (
    id         integer primary key,
    blocker_id integer not null,
    blocked_id integer not null,
    check (blocker_id <> blocked_id),
    unique (blocker_id, blocked_id)
);
create index blocks_by_blocker on blocks (blocker_id, id);
create index blocks_by_blocked on blocks (blocked_id);
