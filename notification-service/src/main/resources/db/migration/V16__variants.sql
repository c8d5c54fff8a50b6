-- Which of its kind's texts a notification has, and whether it is by nobody: all others are hidden while nobody is
-- there who did it.
alter table notifications add column variant text not null default 'plain';
alter table notifications add column impersonal integer not null default 0;
update notifications set impersonal = 1 where kind = 'group_join_accepted';
