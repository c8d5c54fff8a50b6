-- What was written in groups' chats. client_message_id: a sender's second try is the same message.
create table group_messages (
    id                integer primary key,
    conversation_id   integer not null references conversations (id),
    seq               integer not null,
    sender_id         integer not null,
    client_message_id text    not null,
    content           text    not null,
    created_at        integer not null,
    unique (conversation_id, seq),
    unique (conversation_id, sender_id, client_message_id)
);
