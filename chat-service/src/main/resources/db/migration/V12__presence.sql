-- Who has an open socket at which instance. An instance that has not been seen for a while takes nobody's word with it:
-- its users are offline, however it ended. change: greater with each write, so that every instance finds what is new.
create table chat_instances (
    id      integer primary key,
    seen_at integer not null
);
create index chat_instances_by_time on chat_instances (seen_at);
create table presence (
    user_id     integer not null,
    instance_id integer not null,
    online      integer not null check (online in (0, 1)),
    change      integer not null,
    primary key (user_id, instance_id)
) without rowid;
create index presence_by_change on presence (change);
create index presence_by_instance on presence (instance_id);
