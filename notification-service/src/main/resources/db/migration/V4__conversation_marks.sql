-- Up to which message of a conversation a user need not be told: they read it, or dismissed its notification.
create table conversation_marks (
    conversation_id integer not null,
    user_id         integer not null,
    seq             integer not null,
    primary key (conversation_id, user_id)
);
