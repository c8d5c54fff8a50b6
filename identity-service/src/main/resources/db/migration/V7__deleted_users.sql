-- When somebody deleted their account. They keep email and nickname until they are erased, and may come back till then.
alter table users add column deleted_at integer;
create index users_deleted on users (deleted_at) where deleted_at is not null;
