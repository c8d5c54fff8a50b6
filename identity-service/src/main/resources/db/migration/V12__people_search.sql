-- The words that people are found by: case and accents do not count, deleted people are not in it. SQLite's own way,
-- and all of it is here: triggers keep it in the transaction of the change.
create virtual table people_search using fts5(
    first_name, last_name, nickname, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
insert into people_search (rowid, first_name, last_name, nickname)
    select id, first_name, last_name, nickname from users where deleted_at is null;
create trigger people_search_added after insert on users when new.deleted_at is null begin
    insert into people_search (rowid, first_name, last_name, nickname)
        values (new.id, new.first_name, new.last_name, new.nickname);
end;
create trigger people_search_changed after update of first_name, last_name, nickname, deleted_at on users begin
    delete from people_search where rowid = old.id;
    insert into people_search (rowid, first_name, last_name, nickname)
        select new.id, new.first_name, new.last_name, new.nickname where new.deleted_at is null;
end;
create trigger people_search_removed after delete on users begin
    delete from people_search where rowid = old.id;
end;
