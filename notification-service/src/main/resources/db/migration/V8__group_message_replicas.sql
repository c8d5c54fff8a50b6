-- Copied from chat-service: who wrote when in a group. Chat may be heard before the joining of a member who has to be
-- told of it; topics keep no order between each other.
create table group_message_replicas (
    group_id  integer not null,
    seq       integer not null,
    sender_id integer not null,
    sent_at   integer not null,
    cause     text    not null,
    primary key (group_id, seq)
);
create index group_message_replicas_by_time on group_message_replicas (group_id, sent_at, seq, sender_id);
