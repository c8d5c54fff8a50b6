-- Copied from groups-service: what groups and events are called.
create table group_replicas (
    id    integer primary key,
    title text not null
);
create table event_replicas (
    id    integer primary key,
    title text not null
);
