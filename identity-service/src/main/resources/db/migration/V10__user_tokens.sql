-- What the links in mails are good for, once. The token itself is in the mail alone; a new one takes the old one's place.
create table user_tokens (
    token_hash text    primary key,
    user_id    integer not null references users (id) on delete cascade,
    purpose    text    not null check (purpose in ('password_reset', 'email_confirmation')),
    email      text    not null,
    expires_at integer not null,
    unique (user_id, purpose)
);
create index user_tokens_by_end on user_tokens (expires_at);
