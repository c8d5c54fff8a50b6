-- Groups that were deleted: nothing of them is shown or told any more. What was told of a large one is marked as gone
-- in slices; finished says that it is done.
create table ended_groups (
    id       integer primary key,
    finished integer not null
);
create index ended_groups_by_finished on ended_groups (finished, id);
create index notifications_of_group on notifications (group_id) where gone = 0;
