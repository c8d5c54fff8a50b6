-- The images of a message, in their order. A message is of either table, so message_id is no foreign key.
create table message_media (
    message_id integer not null,
    position   integer not null,
    media_id   integer not null,
    primary key (message_id, position)
) without rowid;
