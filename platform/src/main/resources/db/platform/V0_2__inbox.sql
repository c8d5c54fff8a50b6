-- How far the events of each source are applied; moves in the transaction of their effects.
create table inbox (
    source   text primary key,
    position integer not null
);
