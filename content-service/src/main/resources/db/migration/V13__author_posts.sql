-- How many posts each author has, deleted ones and those in groups not counted: those that are for everybody, these and
-- those for followers, and all of them, also what is private or in no list. A row where there are any. Triggers keep the
-- numbers in the transaction of the change.
create table author_posts (
    author_id     integer primary key,
    for_everybody integer not null,
    for_followers integer not null,
    all_posts     integer not null
);
create trigger post_counted after insert on posts when new.privacy is not null and new.deleted_at is null begin
    insert into author_posts (author_id, for_everybody, for_followers, all_posts)
        values (new.author_id, new.privacy = 'public', new.privacy in ('public', 'almost_private'), 1)
        on conflict (author_id) do update set
            for_everybody = for_everybody + excluded.for_everybody,
            for_followers = for_followers + excluded.for_followers,
            all_posts = all_posts + 1;
end;
create trigger post_counted_anew after update of privacy, deleted_at on posts
when new.privacy is not old.privacy or new.deleted_at is not old.deleted_at begin
    insert into author_posts (author_id, for_everybody, for_followers, all_posts)
        values (new.author_id, 0, 0, 0) on conflict do nothing;
    update author_posts set
        for_everybody = for_everybody + (new.deleted_at is null and new.privacy is 'public')
            - (old.deleted_at is null and old.privacy is 'public'),
        for_followers = for_followers
            + (new.deleted_at is null and (new.privacy is 'public' or new.privacy is 'almost_private'))
            - (old.deleted_at is null and (old.privacy is 'public' or old.privacy is 'almost_private')),
        all_posts = all_posts + (new.deleted_at is null and new.privacy is not null)
            - (old.deleted_at is null and old.privacy is not null)
        where author_id = new.author_id;
    delete from author_posts where author_id = new.author_id and all_posts = 0;
end;
create trigger post_counted_no_more after delete on posts when old.privacy is not null and old.deleted_at is null begin
    update author_posts set
        for_everybody = for_everybody - (old.privacy = 'public'),
        for_followers = for_followers - (old.privacy in ('public', 'almost_private')),
        all_posts = all_posts - 1
        where author_id = old.author_id;
    delete from author_posts where author_id = old.author_id and all_posts = 0;
end;
insert into author_posts (author_id, for_everybody, for_followers, all_posts)
    select author_id, sum(privacy = 'public'), sum(privacy in ('public', 'almost_private')), count(*)
    from posts where privacy is not null and deleted_at is null group by author_id;
-- Those who wrote before this was told are told of here, once, as every later number is with what changes it: an id as it
-- is outside is thirteen digits of five bits.
with recursive written (author_id, rest, name) as (
    select author_id, author_id, '' from author_posts
    union all
    select author_id, rest >> 5, substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (rest & 31), 1) || name
        from written where length(name) < 13)
insert into outbox (position, type, key, data)
    select max(position, cast(unixepoch('subsec') * 1000 as integer) * 1000) + row_number() over (order by author_id),
        'PostsCounted',
        name,
        json_object('authorId', name, 'authorPosts',
            json_object('public', for_everybody, 'followers', for_followers, 'all', all_posts))
    from written join author_posts using (author_id) cross join outbox_head where length(name) = 13;
update outbox_head set position = (select max(position) from outbox) where exists (select 1 from author_posts);
