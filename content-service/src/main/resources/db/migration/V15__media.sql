-- Images that somebody has sent, as they are shown; their bytes are in the store of media. due_at is when to look whether
-- anything uses the image, and null while something has claimed it.
create table media (
    id              integer primary key,
    uploader_id     integer not null,
    content_type    text    not null check (content_type in ('image/jpeg', 'image/png', 'image/gif')),
    width           integer not null,
    height          integer not null,
    bytes           integer not null,
    animated        integer not null,
    thumbnail_type  text    not null check (thumbnail_type in ('image/jpeg', 'image/png')),
    thumbnail_bytes integer not null,
    due_at          integer
);
create index media_by_uploader on media (uploader_id, id);
create index media_unclaimed on media (uploader_id, due_at) where due_at is not null;
create index media_due on media (due_at) where due_at is not null;
