-- Groups that are deleted, until all that was posted in them is erased.
create table deleted_groups (
    group_id integer primary key
);
