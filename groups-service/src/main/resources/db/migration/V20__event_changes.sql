-- sequence: how often it was changed, for calendars. reminded_for: the start that its reminder was said for; one that is
-- moved has another.
alter table events add column sequence integer not null default 0;
alter table events add column reminded_for integer;
create index events_to_remind_of on events (starts_at) where cancelled_at is null and reminded_for is not starts_at;
create index events_by_start on events (group_id, starts_at, id);
