-- Whether a mail to that address has reached its owner.
alter table users add column email_verified integer not null default 0;
