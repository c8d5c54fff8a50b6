-- What images hang on in other contexts: groups' banners, and messages. Such a thing claims no image: whether anything
-- holds one is looked at when it is due.
alter table group_replicas add column banner_media_id integer;
create index group_replicas_by_banner on group_replicas (banner_media_id) where banner_media_id is not null;
-- A group that is deleted takes its members along.
create index member_replicas_by_group on member_replicas (group_id);
-- Copied from chat-service: the images of messages, and who sees them: the group's members, or the two people. withdrawn:
-- of a message that is deleted; it stays here, so that its image is seen by nobody, until that is gone.
create table message_image_replicas (
    media_id   integer not null,
    message_id integer not null,
    group_id   integer,
    user_low   integer,
    user_high  integer,
    withdrawn  integer not null,
    primary key (media_id, message_id)
) without rowid;
create index message_image_replicas_by_message on message_image_replicas (message_id);
create trigger message_images_gone after delete on media begin
    delete from message_image_replicas where media_id = old.id;
end;
