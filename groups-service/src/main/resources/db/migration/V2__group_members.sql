-- How people stand to groups; no row where they do not. id is also the id of the invitation, where inviter_id is set:
-- being invited or asking again after a decline makes a new row. since: when they became a member.
create table group_members (
    id         integer primary key,
    group_id   integer not null references groups (id),
    user_id    integer not null,
    state      text    not null check (state in ('invited', 'requesting', 'accepted', 'declined')),
    role       text    check (role in ('creator', 'admin', 'member')),
    inviter_id integer,
    created_at integer not null,
    since      integer,
    check ((state = 'accepted') = (role is not null)),
    check ((state = 'accepted') = (since is not null)),
    check (state <> 'invited' or inviter_id is not null),
    unique (group_id, user_id)
);
create index group_members_by_group on group_members (group_id, state, id);
create index group_members_by_user on group_members (user_id, state, id);
create index group_members_by_role on group_members (group_id, role);
create unique index group_members_one_creator on group_members (group_id) where role = 'creator';
