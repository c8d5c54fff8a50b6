-- How many comments and reactions a post has, without what is deleted or hidden: kept by triggers, so that whatever
-- writes those tables keeps it too, in the same transaction. A post that never had any has no row.
create table post_counts (
    post_id  integer primary key,
    comments integer not null default 0,
    likes    integer not null default 0,
    loves    integer not null default 0,
    laughs   integer not null default 0,
    wows     integer not null default 0,
    sads     integer not null default 0,
    angries  integer not null default 0
);

create trigger comment_added after insert on comments
begin
    insert into post_counts (post_id, comments) values (new.post_id, new.hidden = 0 and new.deleted_at is null)
    on conflict (post_id) do update set comments = comments + excluded.comments;
end;

create trigger comment_changed after update of hidden, deleted_at on comments
when (new.hidden = 0 and new.deleted_at is null) <> (old.hidden = 0 and old.deleted_at is null)
begin
    update post_counts set comments = comments + case when old.hidden = 0 and old.deleted_at is null then -1 else 1 end
    where post_id = new.post_id;
end;

create trigger comment_erased after delete on comments
when old.hidden = 0 and old.deleted_at is null
begin
    update post_counts set comments = comments - 1 where post_id = old.post_id;
end;

create trigger reaction_added after insert on reactions
begin
    insert into post_counts (post_id, likes, loves, laughs, wows, sads, angries)
    values (
        new.post_id,
        new.hidden = 0 and new.emoji = 'like',
        new.hidden = 0 and new.emoji = 'love',
        new.hidden = 0 and new.emoji = 'laugh',
        new.hidden = 0 and new.emoji = 'wow',
        new.hidden = 0 and new.emoji = 'sad',
        new.hidden = 0 and new.emoji = 'angry')
    on conflict (post_id) do update set
        likes = likes + excluded.likes,
        loves = loves + excluded.loves,
        laughs = laughs + excluded.laughs,
        wows = wows + excluded.wows,
        sads = sads + excluded.sads,
        angries = angries + excluded.angries;
end;

create trigger reaction_changed after update of emoji, hidden on reactions
when new.emoji <> old.emoji or new.hidden <> old.hidden
begin
    update post_counts set
        likes = likes + (new.hidden = 0 and new.emoji = 'like') - (old.hidden = 0 and old.emoji = 'like'),
        loves = loves + (new.hidden = 0 and new.emoji = 'love') - (old.hidden = 0 and old.emoji = 'love'),
        laughs = laughs + (new.hidden = 0 and new.emoji = 'laugh') - (old.hidden = 0 and old.emoji = 'laugh'),
        wows = wows + (new.hidden = 0 and new.emoji = 'wow') - (old.hidden = 0 and old.emoji = 'wow'),
        sads = sads + (new.hidden = 0 and new.emoji = 'sad') - (old.hidden = 0 and old.emoji = 'sad'),
        angries = angries + (new.hidden = 0 and new.emoji = 'angry') - (old.hidden = 0 and old.emoji = 'angry')
    where post_id = new.post_id;
end;

create trigger reaction_removed after delete on reactions
when old.hidden = 0
begin
    update post_counts set
        likes = likes - (old.emoji = 'like'),
        loves = loves - (old.emoji = 'love'),
        laughs = laughs - (old.emoji = 'laugh'),
        wows = wows - (old.emoji = 'wow'),
        sads = sads - (old.emoji = 'sad'),
        angries = angries - (old.emoji = 'angry')
    where post_id = old.post_id;
end;
