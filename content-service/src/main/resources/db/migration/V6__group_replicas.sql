-- Copied from groups-service: the groups that there are.
create table group_replicas (
    id    integer primary key,
    title text not null
);
