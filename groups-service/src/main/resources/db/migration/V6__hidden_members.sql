-- hidden: of somebody who has deleted their account and may come back, or an invitation by such a one. A hidden member
-- is not in groups.member_count.
alter table group_members add column hidden integer not null default 0;
create index group_members_by_inviter on group_members (inviter_id, state);
