-- hidden: of somebody who has deleted their account and may come back; they keep their place until they are erased.
alter table event_participants add column hidden integer not null default 0;
create index event_participants_by_user on event_participants (user_id, id);
create index events_by_creator on events (creator_id, id);
