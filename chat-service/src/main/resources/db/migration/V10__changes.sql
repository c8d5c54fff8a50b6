-- Messages are edited and deleted. change_seq: which change of its conversation (1, 2, 3 …) the last one to this message
-- was, so that sockets follow changes as they follow messages; changed_at is then later than the one before, whatever the
-- clock says. Of a deleted message the content is empty.
alter table private_messages add column changed_at integer;
alter table private_messages add column deleted integer not null default 0 check (deleted in (0, 1));
alter table private_messages add column change_seq integer;
create index private_messages_by_change on private_messages (conversation_id, change_seq) where change_seq is not null;
alter table group_messages add column changed_at integer;
alter table group_messages add column deleted integer not null default 0 check (deleted in (0, 1));
alter table group_messages add column change_seq integer;
create index group_messages_by_change on group_messages (conversation_id, change_seq) where change_seq is not null;
-- last_change: how many changes there were. gone: nobody sees it any more, and what it holds is being deleted.
alter table conversations add column last_change integer not null default 0;
alter table conversations add column gone integer not null default 0 check (gone in (0, 1));
create index conversations_gone on conversations (gone, id) where gone = 1;
