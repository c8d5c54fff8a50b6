-- Who sees which field of a profile: everyone, followers, only_me.
create table profile_privacy_settings (
    user_id       integer primary key references users (id) on delete cascade,
    email         text not null check (email in ('everyone', 'followers', 'only_me')),
    date_of_birth text not null check (date_of_birth in ('everyone', 'followers', 'only_me')),
    about_me      text not null check (about_me in ('everyone', 'followers', 'only_me')),
    connections   text not null check (connections in ('everyone', 'followers', 'only_me'))
);
