-- For the feed: the newest of the posts that somebody was chosen for. It finds the audiences of the erased as well.
create index post_audience_newest on post_audience (user_id, post_id);
drop index post_audience_by_user;
