-- The images that were there before others were told of them are told of here, once, as every later one is with its row: an
-- id as it is outside is thirteen digits of five bits.
with recursive ids (id) as (select id from media union select uploader_id from media),
written (id, rest, name) as (
    select id, id, '' from ids
    union all
    select id, rest >> 5, substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (rest & 31), 1) || name
        from written where length(name) < 13),
named (id, name) as materialized (select id, name from written where length(name) = 13)
insert into outbox (position, type, key, data)
    select max(position, cast(unixepoch('subsec') * 1000 as integer) * 1000) + row_number() over (order by m.id),
        'ImageStored',
        image.name,
        json_object(
            'mediaId', image.name,
            'uploaderId', uploader.name,
            'contentType', m.content_type,
            'width', m.width,
            'height', m.height,
            'bytes', m.bytes,
            'animated', json(iif(m.animated, 'true', 'false')))
    from media m join named image on image.id = m.id join named uploader on uploader.id = m.uploader_id
        cross join outbox_head;
update outbox_head set position = (select max(position) from outbox) where exists (select 1 from media);
