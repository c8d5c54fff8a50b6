-- What a member is in the group: its creator and its admins delete what others write there.
alter table member_replicas add column role text not null default 'member'
    check (role in ('creator', 'admin', 'member'));
