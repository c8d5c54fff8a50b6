-- When which kind was switched off, and until when. Kept with the times, so that what is heard late, or again, is told
-- or not as it was then.
create table notification_preferences (
    id       integer primary key,
    user_id  integer not null,
    kind     text    not null,
    off_at   integer not null,
    on_at    integer
);
create index notification_preferences_by_user on notification_preferences (user_id, kind, off_at, on_at);
-- Off once at a time.
create unique index notification_preferences_off on notification_preferences (user_id, kind) where on_at is null;
