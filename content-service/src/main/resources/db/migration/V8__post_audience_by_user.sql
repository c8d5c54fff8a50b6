-- Whoever is erased goes from the audiences that they were chosen for.
create index post_audience_by_user on post_audience (user_id);
