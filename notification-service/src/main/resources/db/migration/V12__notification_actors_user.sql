-- Whose notification it is as well: what is between two people is found from both at once, however much one of them is
-- told, and however much the other does.
create table new_notification_actors (
    notification_id integer not null references notifications (id) on delete cascade,
    actor_id        integer not null,
    user_id         integer not null,
    acted_at        integer not null,
    primary key (notification_id, actor_id)
);
insert into new_notification_actors (notification_id, actor_id, user_id, acted_at)
select a.notification_id, a.actor_id, n.user_id, a.acted_at
from notification_actors a join notifications n on n.id = a.notification_id;
drop table notification_actors;
alter table new_notification_actors rename to notification_actors;
create index notification_actors_by_actor on notification_actors (actor_id, user_id, notification_id);
