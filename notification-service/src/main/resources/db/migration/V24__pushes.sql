-- What is to be pushed, and for a while what was, so that a notification that grows is not pushed all the time. due_at:
-- null where nothing waits. news: counts what there was to tell, so that what comes while it is being sent is not lost.
create table pushes (
    subscription_id integer not null references push_subscriptions (id) on delete cascade,
    notification_id integer not null,
    service         text    not null,
    told_at         integer not null,
    news            integer not null,
    due_at          integer,
    tries           integer not null,
    sent_at         integer,
    primary key (subscription_id, notification_id)
) without rowid;
create index pushes_due on pushes (service, due_at) where due_at is not null;
create index pushes_sent on pushes (sent_at) where due_at is null;
