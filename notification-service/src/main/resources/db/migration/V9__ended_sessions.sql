-- Copied from identity-service: sessions that are over while a token of theirs may still be valid.
create table ended_sessions (
    id       integer primary key,
    ended_at integer not null
);
create index ended_sessions_by_time on ended_sessions (ended_at);
