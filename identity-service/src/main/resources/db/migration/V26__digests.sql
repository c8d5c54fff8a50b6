-- The mail of the day: what each user wants of it, and what the last one told. due_at: when it is tried to send one, null
-- where none is to be sent; put_at: when that was put down; day: the last one for which one was. told_to: the last change
-- of a notification, as notification-service counts them, that a mail told.
create table digests (
    user_id  integer primary key references users (id) on delete cascade,
    enabled  integer not null,
    language text check (language in ('en', 'de')),
    day      text,
    put_at   integer,
    due_at   integer,
    told_to  integer not null default 0,
    told_at  integer
);
create index digests_due on digests (due_at) where due_at is not null;
-- For which day it was looked last who is to get one, and how far notification-service's changes were looked at.
create table digest_runs (
    id      integer primary key check (id = 1),
    day     text,
    reached text not null
);
insert into digest_runs (id, reached) values (1, '');
-- What the tokens are made with that switch the mail of the day off.
create table unsubscribe_key (
    id     integer primary key check (id = 1),
    secret text not null
);
