-- Who said what to an event, one answer per member. turn is a time-ordered id, drawn anew whenever the answer changes:
-- who waits moves up in that order.
create table event_participants (
    id         integer primary key,
    event_id   integer not null references events (id),
    user_id    integer not null,
    response   text    not null check (response in ('going', 'not_going', 'waiting')),
    turn       integer not null unique,
    updated_at integer not null,
    unique (event_id, user_id)
);
create index event_participants_by_response on event_participants (event_id, response, turn);
create index event_participants_by_turn on event_participants (event_id, turn);
