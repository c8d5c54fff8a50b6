-- What people are told. id is ordered by the time of the event that was told first. A notification whose cause is gone
-- stays as a mark (gone), so that no replay brings it back.
create table notifications (
    id           integer primary key,
    user_id      integer not null,
    kind         text    not null,
    subject_type text    not null,
    subject_id   integer not null,
    group_id     integer,
    request_id   integer,
    read         integer not null,
    resolved     integer not null,
    gone         integer not null,
    created_at   integer not null,
    updated_at   integer not null,
    -- The key of the events that it comes from, and that settle it.
    about        text    not null,
    -- The event that made it: nobody is told of the same one twice.
    cause        text    not null,
    -- new_message: the last message that it stands for.
    up_to        integer,
    -- Its place among all changes of notifications, see notification_changes.
    change       integer not null,
    unique (cause, user_id)
);
create index notifications_by_user on notifications (user_id, id);
create index notifications_unread on notifications (user_id, read, id, kind);
create index notifications_by_about on notifications (about, kind, resolved, user_id);
create index notifications_by_group on notifications (user_id, group_id);
create index notifications_by_change on notifications (change, user_id);
