-- When a session ends unless it is used before: 30 days after its last use, a year after it began.
alter table sessions add column expires_at integer not null default 0;
update sessions set expires_at = min(last_seen_at + 2592000000, created_at + 31536000000);
create index sessions_by_end on sessions (expires_at);
