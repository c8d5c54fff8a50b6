-- Who is signed in. The token itself is in the browser's cookie alone; whoever reads this table cannot sign in with it.
create table sessions (
    id           integer primary key,
    user_id      integer not null references users (id) on delete cascade,
    token_hash   text    not null unique,
    user_agent   text,
    created_at   integer not null,
    last_seen_at integer not null
);
create index sessions_by_user on sessions (user_id, id);
