-- Copied from groups-service: who is a member of which group now.
create table member_replicas (
    user_id  integer not null,
    group_id integer not null,
    primary key (user_id, group_id)
);
