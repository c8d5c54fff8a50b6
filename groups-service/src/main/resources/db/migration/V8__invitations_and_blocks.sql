-- heard: of an invitation, how far social-graph-service had been heard when it was made. A block ends the invitations that
-- were made without knowing of it, and none that was made after it and heard again later.
alter table group_members add column heard integer not null default 0;
