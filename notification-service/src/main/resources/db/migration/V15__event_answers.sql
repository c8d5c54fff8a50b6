-- Copied from groups-service: who comes to an event, or waits for a place; who does not has no row.
create table event_answer_replicas (
    event_id integer not null,
    user_id  integer not null,
    response text    not null check (response in ('going', 'waiting')),
    primary key (event_id, user_id)
) without rowid;
-- Whoever leaves the group, or is erased, goes from here.
create index event_answer_replicas_by_user on event_answer_replicas (user_id, event_id);
-- Whose event it is, and when it begins. Null only until a rebuild, for what was copied before.
alter table event_replicas add column group_id integer;
alter table event_replicas add column starts_at integer;
alter table event_replicas add column time_zone text;
create index event_replicas_by_group on event_replicas (group_id);
