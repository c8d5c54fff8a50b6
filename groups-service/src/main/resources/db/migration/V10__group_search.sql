-- The words that groups are found by, each by its beginning, kept as content-service keeps those of its group_search. Case and
-- accents do not count: SQLite's tokenizer takes the accents from Latin letters and the case from all; from Greek and
-- Cyrillic letters this view takes the accents first, as SearchWords does from what is looked for; in steps, since older
-- versions of SQLite cannot read so many calls in one another. A deleted group is not in it.
create view searchable_groups (id, title) as select id,
    case when title not glob '*[Ͱ-џ]*' then title else (with
        tmp_1 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(replace(title
            , 'Ά', 'Α'), 'Έ', 'Ε'), 'Ή', 'Η'), 'Ί', 'Ι'), 'Ό', 'Ο'), 'Ύ', 'Υ'), 'Ώ', 'Ω'), 'Ϊ', 'Ι'), 'Ϋ', 'Υ')),
        tmp_2 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            text, 'ΐ', 'ι'), 'ά', 'α'), 'έ', 'ε'), 'ή', 'η'), 'ί', 'ι'), 'ΰ', 'υ'), 'ϊ', 'ι'), 'ϋ', 'υ'), 'ό', 'ο')
            , 'ύ', 'υ'), 'ώ', 'ω') from tmp_1),
        tmp_3 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(text, 'Ѐ', 'Е')
            , 'Ё', 'Е'), 'Ѓ', 'Г'), 'Ї', 'І'), 'Ќ', 'К'), 'Ѝ', 'И'), 'Ў', 'У'), 'Й', 'И') from tmp_2),
        tmp_4 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(text, 'й', 'и')
            , 'ѐ', 'е'), 'ё', 'е'), 'ѓ', 'г'), 'ї', 'і'), 'ќ', 'к'), 'ѝ', 'и'), 'ў', 'у') from tmp_3)
        select text from tmp_4) end
    from groups where deleted_at is null;
create virtual table group_search using fts5(
    title, content = 'searchable_groups', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
insert into group_search (group_search, rank) values ('secure-delete', 1);
insert into group_search (group_search) values ('rebuild');
create trigger group_search_added after insert on groups begin
    insert into group_search (rowid, title) select id, title from searchable_groups where id = new.id;
end;
create trigger group_search_forgets before update of title, deleted_at on groups
when (new.title, new.deleted_at) is not (old.title, old.deleted_at) begin
    insert into group_search (group_search, rowid, title)
        select 'delete', id, title from searchable_groups where id = old.id;
end;
create trigger group_search_changed after update of title, deleted_at on groups
when (new.title, new.deleted_at) is not (old.title, old.deleted_at) begin
    insert into group_search (rowid, title) select id, title from searchable_groups where id = new.id;
end;
create trigger group_search_removed before delete on groups begin
    insert into group_search (group_search, rowid, title)
        select 'delete', id, title from searchable_groups where id = old.id;
end;
