-- Users who have left, come back or been erased, until that is done to all that they wrote: what it is to be.
create table departures (
    user_id integer primary key,
    state   text not null check (state in ('hidden', 'shown', 'erased'))
);
