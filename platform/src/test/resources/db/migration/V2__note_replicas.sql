create table note_replicas (
    id   integer primary key,
    text text not null
);
