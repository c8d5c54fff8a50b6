-- What is to be erased, its time being over.
create index posts_deleted on posts (deleted_at) where deleted_at is not null;
