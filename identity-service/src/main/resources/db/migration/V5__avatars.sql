-- The avatar is one of the media that content-service keeps; its address is made from the id.
alter table users add column avatar_media_id integer;
alter table users drop column avatar_url;
