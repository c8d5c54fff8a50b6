-- What the first answer said in its headers: which state it showed, and up to where its events were written.
alter table idempotency_keys add column etag text;
alter table idempotency_keys add column position integer not null default 0;
