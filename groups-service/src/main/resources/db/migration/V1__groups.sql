-- Groups, as everybody signed in may see them. creator_id is also the user_id of the one member whose role is creator;
-- member_count moves in the transaction in which somebody joins or leaves. The id is also the id of the group's chat.
create table groups (
    id              integer primary key,
    title           text    not null,
    description     text    not null,
    banner_media_id integer,
    creator_id      integer not null,
    member_count    integer not null check (member_count >= 0),
    created_at      integer not null,
    updated_at      integer not null
);
