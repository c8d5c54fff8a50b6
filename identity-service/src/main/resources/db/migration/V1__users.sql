-- An account and its profile. email_key and nickname_key are what uniqueness goes by: lower case, email stripped.
create table users (
    id            integer primary key,
    email         text    not null,
    email_key     text    not null unique,
    password_hash text    not null,
    first_name    text    not null,
    last_name     text    not null,
    date_of_birth text    not null,
    nickname      text,
    nickname_key  text unique,
    about_me      text,
    avatar_url    text,
    is_public     integer not null,
    created_at    integer not null,
    updated_at    integer not null
);
