package social.kith.benchmarks;

import io.hypersistence.tsid.TSID;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import social.kith.benchmarks.ContentTables.Follow;

/** Adds posts and what hangs on them: some have tags, some an image, and the private ones are for a few followers. */
final class PostRows implements AutoCloseable {
    private static final int CHOSEN = 5;

    private final Random random;
    private final Words words;
    private final Rows posts;
    private final Rows audiences;
    private final Rows hashtags;
    private final Rows media;
    private final Rows images;

    PostRows(Connection database, Random random) throws SQLException {
        this.random = random;
        words = new Words(random);
        posts = new Rows(database, """
                insert into posts (id, author_id, title, content, privacy, created_at, updated_at, edited)
                values (?, ?, ?, ?, ?, ?, ?, 0)""");
        audiences = new Rows(database, """
                insert into post_audience (post_id, user_id, follow_id) values (?, ?, ?) on conflict do nothing""");
        hashtags = new Rows(database, "insert into hashtags (tag, post_id) values (?, ?)");
        media = new Rows(database, """
                insert into media (id, uploader_id, content_type, width, height, bytes, animated, thumbnail_type,
                    thumbnail_bytes, due_at)
                values (?, ?, 'image/jpeg', 1600, 1200, 400000, 0, 'image/jpeg', 20000, null)""");
        images = new Rows(database, "insert into post_media (post_id, position, media_id) values (?, 0, ?)");
    }

    void add(long post, long author, List<Follow> followers) throws SQLException {
        String privacy = privacy();
        String tag = oneOf(20) ? words.tag() : null;
        String text = words.text(150, 300) + (tag == null ? "" : " #" + tag);
        long at = TSID.from(post).getUnixMilliseconds();
        posts.add(post, author, oneOf(10) ? words.text(10, 60) : null, text, privacy, at, at);
        if (tag != null) hashtags.add(tag, post);
        if (privacy.equals("private") && !followers.isEmpty()) choose(post, followers);
        if (oneOf(20)) {
            media.add(post, author);
            images.add(post, post);
        }
    }

    private void choose(long post, List<Follow> followers) throws SQLException {
        for (int n = 0; n < CHOSEN; n++) {
            Follow chosen = followers.get(random.nextInt(followers.size()));
            audiences.add(post, chosen.follower(), chosen.id());
        }
    }

    private String privacy() {
        int percent = random.nextInt(100);
        if (percent < 55) return "public";
        if (percent < 90) return "almost_private";
        return percent < 97 ? "private" : "unlisted";
    }

    private boolean oneOf(int many) {
        return random.nextInt(many) == 0;
    }

    @Override
    public void close() throws SQLException {
        for (Rows rows : List.of(posts, audiences, hashtags, media, images)) rows.close();
    }
}
