-- An archive has them in the order of their ids, a page at a time: without this each page reads and sorts them all.
create index notifications_by_user on notifications (user_id, id) where gone = 0;
