-- Sessions that ended lately: a token of theirs may be good for minutes yet, but opens no socket any more.
create table ended_sessions (
    id       integer primary key,
    ended_at integer not null
);
create index ended_sessions_by_time on ended_sessions (ended_at);
