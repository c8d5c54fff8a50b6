-- The words that people and groups are found by, each by its beginning, made as those of posts are (V22). What a
-- rebuild takes from the replicas goes from here, and comes back with it. Whoever has deleted their account is not in
-- it.
create view searchable_users (id, names) as select id,
    case when names not glob '*[Ͱ-џ]*' then names else (with
        tmp_1 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(replace(names
            , 'Ά', 'Α'), 'Έ', 'Ε'), 'Ή', 'Η'), 'Ί', 'Ι'), 'Ό', 'Ο'), 'Ύ', 'Υ'), 'Ώ', 'Ω'), 'Ϊ', 'Ι'), 'Ϋ', 'Υ')),
        tmp_2 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            text, 'ΐ', 'ι'), 'ά', 'α'), 'έ', 'ε'), 'ή', 'η'), 'ί', 'ι'), 'ΰ', 'υ'), 'ϊ', 'ι'), 'ϋ', 'υ'), 'ό', 'ο')
            , 'ύ', 'υ'), 'ώ', 'ω') from tmp_1),
        tmp_3 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(text, 'Ѐ', 'Е')
            , 'Ё', 'Е'), 'Ѓ', 'Г'), 'Ї', 'І'), 'Ќ', 'К'), 'Ѝ', 'И'), 'Ў', 'У'), 'Й', 'И') from tmp_2),
        tmp_4 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(text, 'й', 'и')
            , 'ѐ', 'е'), 'ё', 'е'), 'ѓ', 'г'), 'ї', 'і'), 'ќ', 'к'), 'ѝ', 'и'), 'ў', 'у') from tmp_3)
        select text from tmp_4) end
    from (select id, first_name || ' ' || last_name || ' ' || coalesce(nickname, '') as names
        from user_replicas where deleted = 0);
create virtual table user_search using fts5(
    names, content = 'searchable_users', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
insert into user_search (user_search, rank) values ('secure-delete', 1);
insert into user_search (user_search) values ('rebuild');
create trigger user_search_added after insert on user_replicas begin
    insert into user_search (rowid, names) select id, names from searchable_users where id = new.id;
end;
create trigger user_search_forgets before update of first_name, last_name, nickname, deleted on user_replicas
when (new.first_name, new.last_name, new.nickname, new.deleted)
    is not (old.first_name, old.last_name, old.nickname, old.deleted) begin
    insert into user_search (user_search, rowid, names)
        select 'delete', id, names from searchable_users where id = old.id;
end;
create trigger user_search_changed after update of first_name, last_name, nickname, deleted on user_replicas
when (new.first_name, new.last_name, new.nickname, new.deleted)
    is not (old.first_name, old.last_name, old.nickname, old.deleted) begin
    insert into user_search (rowid, names) select id, names from searchable_users where id = new.id;
end;
create trigger user_search_removed before delete on user_replicas begin
    insert into user_search (user_search, rowid, names)
        select 'delete', id, names from searchable_users where id = old.id;
end;
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
    from group_replicas;
create virtual table group_search using fts5(
    title, content = 'searchable_groups', content_rowid = 'id', columnsize = 0, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
insert into group_search (group_search, rank) values ('secure-delete', 1);
insert into group_search (group_search) values ('rebuild');
create trigger group_search_added after insert on group_replicas begin
    insert into group_search (rowid, title) select id, title from searchable_groups where id = new.id;
end;
create trigger group_search_forgets before update of title on group_replicas
when new.title is not old.title begin
    insert into group_search (group_search, rowid, title)
        select 'delete', id, title from searchable_groups where id = old.id;
end;
create trigger group_search_changed after update of title on group_replicas
when new.title is not old.title begin
    insert into group_search (rowid, title) select id, title from searchable_groups where id = new.id;
end;
create trigger group_search_removed before delete on group_replicas begin
    insert into group_search (group_search, rowid, title)
        select 'delete', id, title from searchable_groups where id = old.id;
end;
