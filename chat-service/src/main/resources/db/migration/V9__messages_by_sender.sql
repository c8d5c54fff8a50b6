-- Everything that somebody wrote, for the archive of what is theirs.
create index private_messages_by_sender on private_messages (sender_id, id);
create index group_messages_by_sender on group_messages (sender_id, id);
-- A pair is found by its lower id by the index that keeps it unique; this finds it by the other.
create index conversations_by_higher_user on conversations (user_high);
