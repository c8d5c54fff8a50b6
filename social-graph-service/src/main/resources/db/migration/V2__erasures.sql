-- Users who are erased and of whom something may be left; the row goes when nothing is.
create table erasures (
    user_id integer primary key
);
