-- Whose erasure has to be said once more: Kafka compacts what it has closed, and closes it when something is added.
create table erased_users (
    id        integer primary key,
    erased_at integer not null
);
create index erased_users_by_time on erased_users (erased_at);
