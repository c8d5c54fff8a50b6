-- Copied from content-service: the images that there are, whose they are, and how they are shown.
create table image_replicas (
    id           integer primary key,
    uploader_id  integer not null,
    content_type text    not null,
    width        integer not null,
    height       integer not null,
    bytes        integer not null,
    animated     integer not null
);
