package social.kith.content.comment;

import static social.kith.content.post.Visibility.metInSql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import social.kith.content.media.Images;
import social.kith.content.media.MediaHolder;
import social.kith.content.post.Visibility;
import social.kith.platform.id.Id;

/** The images of comments: whoever meets the comment sees them, and nobody else. */
@ApplicationScoped
class CommentMedia implements MediaHolder {
    private static final String POST_OF_MET = """
            select c.post_id from comment_media m join comments c on c.id = m.comment_id
            where m.media_id = :media and c.deleted_at is null and %s""".formatted(metInSql("c.author_id"));

    private final Session database;
    private final Images images;
    private final Visibility visibility;

    CommentMedia(Session database, Images images, Visibility visibility) {
        this.database = database;
        this.images = images;
        this.visibility = visibility;
    }

    @Override
    public boolean shows(Id viewer, Id media) {
        return database
                .createNativeQuery(POST_OF_MET, Long.class)
                .setParameter("media", media.value())
                .setParameter("viewer", viewer.value())
                .getResultList()
                .stream()
                .anyMatch(post -> visibility.sees(viewer, new Id(post)));
    }

    /** The images of each of those comments, in their order, in one query; a comment without any has no entry. */
    Map<Id, List<Id>> of(Collection<Id> comments) {
        if (comments.isEmpty()) return Map.of();
        return database
                .createNativeQuery("""
                        select comment_id, media_id from comment_media where comment_id in (:comments)
                        order by comment_id, position""", Tuple.class)
                .setParameter("comments", values(comments))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> id(row, 0), Collectors.mapping(row -> id(row, 1), Collectors.toList())));
    }

    List<Id> of(Id comment) {
        return of(List.of(comment)).getOrDefault(comment, List.of());
    }

    /** Hangs those images on the comment, in place of those that were there. */
    void hang(Comment on, List<Id> after) {
        List<Id> before = of(on.id());
        take(List.of(on.id()));
        List<Id> added = new ArrayList<>(after);
        added.removeAll(before);
        if (!added.isEmpty()) images.claim(on.author(), added);
        for (int position = 0; position < after.size(); position++)
            database.createNativeMutationQuery(
                            "insert into comment_media (comment_id, position, media_id) values (:comment, :position, :media)")
                    .setParameter("comment", on.id().value())
                    .setParameter("position", position)
                    .setParameter("media", after.get(position).value())
                    .executeUpdate();
        List<Id> removed = new ArrayList<>(before);
        removed.removeAll(after);
        if (!removed.isEmpty()) images.release(removed);
    }

    /** Nothing hangs on those comments any more. */
    void erase(Collection<Id> comments) {
        List<Id> hanging =
                of(comments).values().stream().flatMap(Collection::stream).toList();
        if (hanging.isEmpty()) return;
        take(comments);
        images.release(hanging);
    }

    private void take(Collection<Id> from) {
        database.createNativeMutationQuery("delete from comment_media where comment_id in (:comments)")
                .setParameter("comments", values(from))
                .executeUpdate();
    }

    private static List<Long> values(Collection<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static Id id(Tuple row, int column) {
        return new Id(((Number) row.get(column)).longValue());
    }
}
