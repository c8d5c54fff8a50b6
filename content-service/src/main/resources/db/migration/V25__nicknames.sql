-- Whom a nickname names, whatever its case. This service alone asks for that.
create index user_replicas_by_nickname on user_replicas (lower(nickname));
