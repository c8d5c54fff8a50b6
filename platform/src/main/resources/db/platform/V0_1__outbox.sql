-- Domain events that are committed and not yet acknowledged by Kafka.
create table outbox (
    position    integer primary key,
    type        text not null,
    key         text not null,
    data        text not null,
    traceparent text
);

-- The position of the last event appended. Every append updates this row, so appends wait for each other until they
-- commit, and positions come out in commit order on any database.
create table outbox_head (
    id       integer primary key check (id = 1),
    position integer not null
);
insert into outbox_head (id, position) values (1, 0);
