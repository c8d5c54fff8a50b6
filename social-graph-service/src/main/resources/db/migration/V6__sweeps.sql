-- Users of whom everything is to change, and how far back: 'erase' ends all of it, 'open' accepts the requests made up to
-- then. The row goes when nothing is left to do.
create table sweeps (
    user_id integer not null,
    kind    text    not null check (kind in ('erase', 'open')),
    at      integer not null,
    primary key (user_id, kind)
) without rowid;
insert into sweeps (user_id, kind, at) select user_id, 'erase', 0 from erasures;
drop table erasures;
