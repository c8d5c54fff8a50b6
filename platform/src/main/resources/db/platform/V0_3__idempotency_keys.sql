-- How requests with an Idempotency-Key were answered; kept for a day, so that one sent again is not carried out again.
create table idempotency_keys (
    user_id     integer not null,
    operation   text    not null,
    key         text    not null,
    fingerprint text    not null,
    status      integer not null,
    body        text    not null,
    created_at  integer not null,
    primary key (user_id, operation, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
