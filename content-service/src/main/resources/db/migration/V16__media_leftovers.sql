-- Images whose bytes may be there though they are in no row of media: about to be stored, or already deleted. What is
-- due is removed; a crash in between forgets nothing.
create table media_leftovers (
    id     integer primary key,
    due_at integer not null
);
create index media_leftovers_due on media_leftovers (due_at);
-- Who is erased while their images are being removed, some at a time.
create table media_erasures (
    user_id integer primary key
);
