-- Archives of everything that is somebody's: asked for, being put together, or ready as <data-dir>/exports/<id>.zip.
create table exports (
    id          integer primary key,
    user_id     integer not null references users (id) on delete cascade,
    state       text    not null check (state in ('pending', 'ready', 'failed')),
    progress    integer not null check (progress between 0 and 100),
    tries       integer not null,
    next_try_at integer not null,
    created_at  integer not null,
    expires_at  integer not null
);
create index exports_by_user on exports (user_id, id);
create index exports_due on exports (state, next_try_at, id);
create index exports_by_expiry on exports (expires_at);
