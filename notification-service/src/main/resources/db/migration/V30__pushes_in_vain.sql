-- How long a new push waits behind those of its browser that were tried in vain.
create index pushes_in_vain on pushes (subscription_id, due_at) where tries > 0;
