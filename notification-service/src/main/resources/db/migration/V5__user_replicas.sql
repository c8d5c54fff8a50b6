-- Copied from identity-service: how people are shown.
create table user_replicas (
    id         integer primary key,
    first_name text    not null,
    last_name  text    not null,
    nickname   text,
    avatar_url text,
    is_public  integer not null
);
