-- V10 and V11 add to replicas what was not kept of the events heard so far: the replicas are filled again from the
-- topics, as ./kith rebuild has it done. A new database has heard nothing, and nothing happens.
insert into rebuild_goals (source, position) select source, position from inbox where true
    on conflict (source) do update set position = max(position, excluded.position);
delete from user_replicas;
delete from block_replicas;
delete from mute_replicas;
delete from follow_replicas;
delete from group_replicas;
delete from member_replicas;
delete from inbox;
