-- What is being told to a large group, a slice of its members at a time, in the order of their ids: told_to is the last of
-- them who was. A row that is done is deleted.
create table fan_outs (
    id          integer primary key,
    kind        text    not null,
    about       text    not null,
    cause       text    not null,
    happened_at integer not null,
    group_id    integer not null,
    -- Null for all members; otherwise those who go to that event, or wait for a place too.
    event_id    integer,
    waiting_too integer not null,
    subject_id  integer not null,
    actor_id    integer,
    up_to       integer,
    variant     text    not null,
    told_to     integer not null,
    unique (cause, kind)
);
create index fan_outs_by_about on fan_outs (about, kind, id);
