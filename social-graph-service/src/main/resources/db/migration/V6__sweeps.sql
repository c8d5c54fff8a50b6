-- Users of whom everything is to change: 'erase' ends all of it, 'open' accepts the requests that were made before the
-- event at that position was heard. The row goes when nothing is left to do.
create table sweeps (
    user_id  integer not null,
    kind     text    not null check (kind in ('erase', 'open')),
    position integer not null,
    primary key (user_id, kind)
) without rowid;
insert into sweeps (user_id, kind, position) select user_id, 'erase', 0 from erasures;
drop table erasures;
