-- What is gone stays as a mark: who reads does not walk over it.
drop index notifications_by_user;
drop index notifications_unread;
create index notifications_shown on notifications (user_id, id) where gone = 0;
create index notifications_unread on notifications (user_id, id, kind) where gone = 0 and read = 0;
