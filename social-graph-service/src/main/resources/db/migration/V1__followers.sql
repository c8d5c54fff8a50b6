-- Who follows whom, asks to, or was declined. id is the request's id; asking again after a decline makes a new one.
create table followers (
    id          integer primary key,
    follower_id integer not null,
    followee_id integer not null,
    state       text    not null check (state in ('requested', 'accepted', 'declined')),
    created_at  integer not null,
    check (follower_id <> followee_id),
    unique (follower_id, followee_id)
);
create index followers_by_followee on followers (followee_id, state, id);
create index followers_by_follower on followers (follower_id, state, id);
