-- deleted_at: the group is there for nobody any more; what hangs on it goes in slices, and then the row itself.
alter table groups add column deleted_at integer;
create index groups_deleted on groups (deleted_at) where deleted_at is not null;
-- Whose image is removed for good: the banner goes with it.
create index groups_by_banner on groups (banner_media_id) where banner_media_id is not null;
