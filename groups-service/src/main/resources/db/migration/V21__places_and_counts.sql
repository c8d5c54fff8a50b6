-- filling: more people can go than are moved up at once; the rest follows in slices.
alter table events add column filling integer not null default 0;
create index events_filling on events (filling) where filling > 0;
-- How many said what is counted in the index alone.
create index event_participants_counted on event_participants (event_id, hidden, response);
