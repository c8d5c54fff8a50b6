-- Copied from chat-service: who wrote when, not what, and whether it is deleted since. Chat may be heard before the
-- joining of a member who has to be told of it, and whom a deleted message was the last unread one for is told of none.
create table message_replicas (
    conversation_id integer not null,
    seq             integer not null,
    sender_id       integer not null,
    sent_at         integer not null,
    cause           text    not null,
    deleted         integer not null default 0,
    primary key (conversation_id, seq)
) without rowid;
insert into message_replicas (conversation_id, seq, sender_id, sent_at, cause)
select group_id, seq, sender_id, sent_at, cause from group_message_replicas;
drop table group_message_replicas;
create index message_replicas_by_time on message_replicas (conversation_id, sent_at, seq, sender_id);
create index message_replicas_by_sender on message_replicas (conversation_id, sender_id, seq) where deleted = 0;
-- new_message: the first message that it stands for; null where it was told before this was kept.
alter table notifications add column since integer;
