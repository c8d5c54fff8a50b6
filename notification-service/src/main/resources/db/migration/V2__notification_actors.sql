-- By whom: several, where alike notifications are grouped.
create table notification_actors (
    notification_id integer not null references notifications (id) on delete cascade,
    actor_id        integer not null,
    acted_at        integer not null,
    primary key (notification_id, actor_id)
);
