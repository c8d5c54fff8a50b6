-- Browsers that somebody is told by. In no topic; the endpoint is as good as a password. service: its host. expires_at:
-- as the browser said, if it did.
create table push_subscriptions (
    id         integer primary key,
    user_id    integer not null,
    session_id integer not null,
    endpoint   text    not null unique,
    service    text    not null,
    p256dh     text    not null,
    auth       text    not null,
    language   text    not null,
    created_at integer not null,
    expires_at integer
);
create index push_subscriptions_by_user on push_subscriptions (user_id, id);
create index push_subscriptions_by_session on push_subscriptions (session_id);
-- The key pair by which push services know this Kith: one row, once it is needed.
create table web_push_keys (
    id          integer primary key check (id = 1),
    public_key  text not null,
    private_key text not null
);
