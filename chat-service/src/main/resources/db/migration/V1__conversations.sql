-- A direct conversation has the pair of its users, lower id first; a group's has the group's id and title.
-- last_seq is how many messages it has: the next one gets last_seq + 1, in the transaction that keeps it.
create table conversations (
    id              integer primary key,
    kind            text    not null check (kind in ('direct', 'group')),
    title           text,
    user_low        integer,
    user_high       integer,
    last_seq        integer not null default 0,
    last_message_id integer,
    check ((kind = 'direct') = (user_low is not null and user_high is not null)),
    check (user_low < user_high),
    unique (user_low, user_high)
);
