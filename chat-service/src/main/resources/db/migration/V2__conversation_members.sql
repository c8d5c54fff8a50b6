-- Who is in which conversation. since_seq: how many messages there were when they came, which are neither unread nor
-- pushed to them, but there to be read. opened: they asked for it, so it is in their list before anything is said.
create table conversation_members (
    conversation_id integer not null references conversations (id),
    user_id         integer not null,
    since_seq       integer not null default 0,
    read_seq        integer not null default 0,
    opened          integer not null,
    primary key (conversation_id, user_id)
);
create index conversation_members_by_user on conversation_members (user_id, conversation_id);
