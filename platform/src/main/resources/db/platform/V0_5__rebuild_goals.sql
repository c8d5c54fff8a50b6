-- While the replicas are rebuilt: how far the events of each source were applied before. Those up to there are old: they
-- fill the replicas again and have no other effect. Empty otherwise.
create table rebuild_goals (
    source   text primary key,
    position integer not null
);
