-- Copied from identity-service: how people are shown, and who may see what of them. Whoever deleted their account stays
-- here, marked, until they are erased.
create table user_replicas (
    id          integer primary key,
    first_name  text    not null,
    last_name   text    not null,
    nickname    text,
    avatar_url  text,
    is_public   integer not null,
    connections text    not null check (connections in ('everyone', 'followers', 'only_me')),
    deleted     integer not null
);
