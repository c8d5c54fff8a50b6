-- What a group plans. starts_at is the moment; time_zone (IANA) is the one that it was planned in.
create table events (
    id           integer primary key,
    group_id     integer not null references groups (id),
    creator_id   integer not null,
    title        text    not null,
    description  text    not null,
    starts_at    integer not null,
    time_zone    text    not null,
    place        text,
    capacity     integer check (capacity > 0),
    cancelled_at integer,
    created_at   integer not null,
    updated_at   integer not null
);
create index events_by_group on events (group_id, id);
