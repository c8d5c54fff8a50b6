-- The words that posts are found by. Case and accents do not count: SQLite's tokenizer takes the accents from Latin
-- letters and the case from all; from Greek and Cyrillic letters this view takes the accents first, as SearchWords does
-- from what is looked for; in steps, since older versions of SQLite cannot read so many calls in one another. A deleted
-- post is not in it.
create view searchable_posts (id, title, content) as select id,
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
        select text from tmp_4) end,
    case when content not glob '*[Ͱ-џ]*' then content else (with
        tmp_1 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(replace(content
            , 'Ά', 'Α'), 'Έ', 'Ε'), 'Ή', 'Η'), 'Ί', 'Ι'), 'Ό', 'Ο'), 'Ύ', 'Υ'), 'Ώ', 'Ω'), 'Ϊ', 'Ι'), 'Ϋ', 'Υ')),
        tmp_2 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            text, 'ΐ', 'ι'), 'ά', 'α'), 'έ', 'ε'), 'ή', 'η'), 'ί', 'ι'), 'ΰ', 'υ'), 'ϊ', 'ι'), 'ϋ', 'υ'), 'ό', 'ο')
            , 'ύ', 'υ'), 'ώ', 'ω') from tmp_1),
        tmp_3 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(text, 'Ѐ', 'Е')
            , 'Ё', 'Е'), 'Ѓ', 'Г'), 'Ї', 'І'), 'Ќ', 'К'), 'Ѝ', 'И'), 'Ў', 'У'), 'Й', 'И') from tmp_2),
        tmp_4 (text) as (select replace(replace(replace(replace(replace(replace(replace(replace(text, 'й', 'и')
            , 'ѐ', 'е'), 'ё', 'е'), 'ѓ', 'г'), 'ї', 'і'), 'ќ', 'к'), 'ѝ', 'и'), 'ў', 'у') from tmp_3)
        select text from tmp_4) end
    from posts where deleted_at is null;
-- The index holds no text, which posts has. Titles have a second one: whoever looks for a common word that is in few
-- titles would else read all posts that have it.
create virtual table post_search using fts5(
    title, content, content = 'searchable_posts', content_rowid = 'id', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
create virtual table post_title_search using fts5(
    title, content = 'searchable_posts', content_rowid = 'id', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
-- Whatever leaves the index is not only marked there, as FTS5 does by itself until it merges: the words go.
insert into post_search (post_search, rank) values ('secure-delete', 1);
insert into post_title_search (post_title_search, rank) values ('secure-delete', 1);
insert into post_search (post_search) values ('rebuild');
insert into post_title_search (post_title_search) values ('rebuild');
-- An index without text has to be told what it forgets, so before that is changed.
create trigger post_search_added after insert on posts begin
    insert into post_search (rowid, title, content) select id, title, content from searchable_posts where id = new.id;
    insert into post_title_search (rowid, title)
        select id, title from searchable_posts where id = new.id and title is not null;
end;
create trigger post_search_forgets before update of title, content, deleted_at on posts
when (new.title, new.content, new.deleted_at) is not (old.title, old.content, old.deleted_at) begin
    insert into post_search (post_search, rowid, title, content)
        select 'delete', id, title, content from searchable_posts where id = old.id;
    insert into post_title_search (post_title_search, rowid, title)
        select 'delete', id, title from searchable_posts where id = old.id and title is not null;
end;
create trigger post_search_changed after update of title, content, deleted_at on posts
when (new.title, new.content, new.deleted_at) is not (old.title, old.content, old.deleted_at) begin
    insert into post_search (rowid, title, content) select id, title, content from searchable_posts where id = new.id;
    insert into post_title_search (rowid, title)
        select id, title from searchable_posts where id = new.id and title is not null;
end;
create trigger post_search_removed before delete on posts begin
    insert into post_search (post_search, rowid, title, content)
        select 'delete', id, title, content from searchable_posts where id = old.id;
    insert into post_title_search (post_title_search, rowid, title)
        select 'delete', id, title from searchable_posts where id = old.id and title is not null;
end;
