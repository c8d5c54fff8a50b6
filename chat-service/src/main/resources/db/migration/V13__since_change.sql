-- since_change: how many changes to messages there had been when they came, of which their open sockets are told nothing.
alter table conversation_members add column since_change integer not null default 0;
