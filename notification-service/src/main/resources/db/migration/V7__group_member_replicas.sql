-- Copied from groups-service: who is a member, and since when.
create table group_member_replicas (
    group_id  integer not null,
    user_id   integer not null,
    joined_at integer not null,
    primary key (group_id, user_id)
);
