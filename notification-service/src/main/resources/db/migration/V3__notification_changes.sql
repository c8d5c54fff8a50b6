-- The number of the last change of a notification. Every change updates this row, so changes wait for each other until
-- they commit, and who has pushed all up to a number has missed none before it.
create table notification_changes (
    id     integer primary key check (id = 1),
    change integer not null
);
insert into notification_changes (id, change) values (1, 0);
