-- Copied from social-graph-service: when somebody is told nothing of what somebody else does. From a mute on it is user_id
-- who is told nothing of other_id, from a block on (mutual) neither is. Those that are over stay: what happened in them
-- is not told later either, whenever this service hears of it. ended_at is null while it lasts.
create table silence_replicas (
    user_id  integer not null,
    other_id integer not null,
    mutual   integer not null,
    began_at integer not null,
    ended_at integer,
    primary key (user_id, other_id, mutual, began_at)
) without rowid;
-- Whoever is erased goes from here.
create index silence_replicas_by_other on silence_replicas (other_id);
