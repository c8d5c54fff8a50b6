-- Mails that are still to be sent. Their text is made when they are, and so is the token of a link.
create table mails (
    id         integer primary key,
    user_id    integer not null references users (id) on delete cascade,
    kind       text    not null check (kind in
        ('email_confirmation', 'email_change', 'password_reset', 'password_changed', 'account_deleted')),
    recipient  text    not null,
    created_at integer not null,
    due_at     integer not null
);
create index mails_due on mails (due_at);
create index mails_by_user on mails (user_id);
