-- Who is erased: no replay makes notifications of theirs again, nor names them in others'. Ids alone, and they stay.
create table erased_users (
    id integer primary key
);
-- What goes with a user, and what shows and hides with its actors.
create index notification_actors_by_actor on notification_actors (actor_id);
create index conversation_marks_by_user on conversation_marks (user_id);
