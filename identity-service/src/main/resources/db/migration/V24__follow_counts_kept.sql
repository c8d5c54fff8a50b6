-- How many follow each user, and how many they follow, kept instead of counted: a row where there are any. A follow counts
-- for one side while the other one is there, that is has an account and has not deleted it. Triggers keep the numbers in
-- the transaction of the change; departures, which have many follows to change, are worked off a slice at a time. A
-- replica by its name, though made of one: a rebuild empties both, in either order, so that no wrong number stays.
create table follow_count_replicas (
    user_id   integer primary key,
    followers integer not null,
    following integer not null
);
create table departures (
    user_id integer primary key,
    side    text    not null check (side in ('follower', 'followee', 'requester', 'requested', 'blocker', 'blocked',
        'muter', 'muted')),
    reached integer not null
);
alter table follow_replicas add column follower_there integer not null default 0;
alter table follow_replicas add column followee_there integer not null default 0;
create trigger follow_begun after insert on follow_replicas begin
    update follow_replicas set
        follower_there = exists (select 1 from users where id = new.follower_id and deleted_at is null),
        followee_there = exists (select 1 from users where id = new.followee_id and deleted_at is null)
        where follower_id = new.follower_id and followee_id = new.followee_id;
end;
create trigger follower_counted after update of follower_there on follow_replicas
when new.follower_there <> old.follower_there begin
    insert into follow_count_replicas (user_id, followers, following) values (new.followee_id, 0, 0) on conflict do nothing;
    update follow_count_replicas set followers = followers + new.follower_there - old.follower_there
        where user_id = new.followee_id;
    delete from follow_count_replicas where user_id = new.followee_id and followers = 0 and following = 0;
end;
create trigger followee_counted after update of followee_there on follow_replicas
when new.followee_there <> old.followee_there begin
    insert into follow_count_replicas (user_id, followers, following) values (new.follower_id, 0, 0) on conflict do nothing;
    update follow_count_replicas set following = following + new.followee_there - old.followee_there
        where user_id = new.follower_id;
    delete from follow_count_replicas where user_id = new.follower_id and followers = 0 and following = 0;
end;
create trigger follow_over after delete on follow_replicas begin
    update follow_count_replicas set followers = followers - old.follower_there where user_id = old.followee_id;
    update follow_count_replicas set following = following - old.followee_there where user_id = old.follower_id;
    delete from follow_count_replicas
        where user_id in (old.follower_id, old.followee_id) and followers = 0 and following = 0;
end;
update follow_replicas set
    follower_there = exists (select 1 from users where id = follower_id and deleted_at is null),
    followee_there = exists (select 1 from users where id = followee_id and deleted_at is null);
