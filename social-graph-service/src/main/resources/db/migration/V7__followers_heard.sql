-- heard: how far identity-service had been heard when a request was made. When a profile turns public, the requests are
-- accepted that were made without knowing of it, and none that was made after it and heard again later.
alter table followers add column heard integer not null default 0;
