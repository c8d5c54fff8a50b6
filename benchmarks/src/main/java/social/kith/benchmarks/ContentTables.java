package social.kith.benchmarks;

import io.hypersistence.tsid.TSID;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a network of a size has written in the year up to now, for the tables of content-service: always the same but
 * for the time. Whom many follow, writes much; new posts are talked about more than old ones.
 */
final class ContentTables {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int RANDOM_BITS = 22;
    private static final double OF_PEOPLE = 0.7;
    private static final String[] EMOJI = {"like", "like", "like", "love", "love", "laugh", "wow", "sad", "angry"};

    /** As content-service keeps it: see its FollowReplicas. */
    private static final int WIDE = 250;

    private final Connection database;
    private final Size size;
    private final long[] people;
    private final Random random = new Random(1);
    private final Words words = new Words(random);
    private final Zipf popular;
    private final long start = Instant.now().minus(YEAR).toEpochMilli();
    private final long[] posts;
    private final List<List<Follow>> followers = new ArrayList<>();

    /** By whom somebody is followed. */
    record Follow(long id, long follower) {}

    /** @param known those who are in the tables already; the first of them is the last of the users */
    ContentTables(Connection database, Size size, long[] known) {
        this.database = database;
        this.size = size;
        people = new long[size.people()];
        for (int n = 0; n < people.length; n++) {
            followers.add(new ArrayList<>());
            people[n] = id(0, n);
        }
        // All over: some whom many follow, some whom few do.
        for (int n = 1; n < known.length; n++) people[n * size.users() / known.length] = known[n];
        people[size.users() - 1] = known[0];
        popular = new Zipf(people.length, OF_PEOPLE);
        posts = new long[size.posts()];
    }

    void fill() throws SQLException {
        addPeople();
        addFollows();
        addPosts();
        noteNewest();
        addComments();
        addReactions();
    }

    private void addPeople() throws SQLException {
        try (Rows rows = new Rows(database, """
                insert into user_replicas (id, first_name, last_name, nickname, avatar_url, is_public, connections, deleted)
                values (?, ?, ?, ?, null, ?, 'everyone', 0) on conflict do nothing""")) {
            for (long person : people)
                rows.add(
                        person,
                        words.text(4, 8),
                        words.text(5, 12),
                        oneOf(3) ? words.text(4, 8) : null,
                        oneOf(5) ? 0 : 1);
        }
    }

    private void addFollows() throws SQLException {
        Set<List<Integer>> pairs = new HashSet<>();
        int one = size.users() - 1;
        for (int followee = 0; pairs.size() < size.followedByOne(); followee++)
            if (followee != one) pairs.add(List.of(one, followee));
        Zipf followed = new Zipf(size.users(), OF_PEOPLE);
        int all = pairs.size() + size.follows();
        int others = size.followedByOne() > 0 ? one : size.users();
        while (pairs.size() < all) {
            int follower = random.nextInt(others);
            int followee = followed.draw(random);
            if (follower != followee) pairs.add(List.of(follower, followee));
        }
        try (Rows rows =
                new Rows(database, "insert into follow_replicas (id, follower_id, followee_id) values (?, ?, ?)")) {
            int n = 0;
            for (List<Integer> pair : pairs) {
                Follow follow = new Follow(id(n / (double) all, n++), people[pair.get(0)]);
                followers.get(pair.get(1)).add(follow);
                rows.add(follow.id(), follow.follower(), people[pair.get(1)]);
            }
        }
    }

    private void addPosts() throws SQLException {
        try (PostRows rows = new PostRows(database, random)) {
            for (int n = 0; n < posts.length; n++) {
                int author = popular.draw(random);
                posts[n] = id(n / (double) posts.length, n);
                rows.add(posts[n], people[author], followers.get(author));
            }
        }
    }

    private void noteNewest() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(
                    "insert into wide_replicas select followee_id from follow_replicas group by followee_id"
                            + " having count(*) > " + WIDE);
            statement.executeUpdate("""
                    update follow_replicas set newest = iif(
                        followee_id in (select user_id from wide_replicas), 9223372036854775807,
                        coalesce((select max(p.id) from posts p
                            where p.author_id = followee_id and p.privacy in ('public', 'almost_private')), 0))""");
        }
    }

    private void addComments() throws SQLException {
        try (Rows rows = new Rows(database, """
                insert into comments (id, post_id, author_id, content, created_at, updated_at, edited, hidden)
                values (?, ?, ?, ?, ?, ?, 0, 0)""")) {
            for (int n = 0; n < size.comments(); n++) {
                long comment = id(n / (double) size.comments(), n);
                long at = TSID.from(comment).getUnixMilliseconds();
                rows.add(comment, talkedAbout(), anybody(), words.text(20, 120), at, at);
            }
        }
    }

    private void addReactions() throws SQLException {
        try (Rows rows = new Rows(database, """
                insert into reactions (id, post_id, user_id, emoji, created_at, hidden) values (?, ?, ?, ?, ?, 0)
                on conflict do nothing""")) {
            for (int n = 0; n < size.reactions(); n++) {
                long reaction = id(n / (double) size.reactions(), n);
                long at = TSID.from(reaction).getUnixMilliseconds();
                rows.add(reaction, talkedAbout(), anybody(), EMOJI[random.nextInt(EMOJI.length)], at);
            }
        }
    }

    /** A tenth of what is said is about the newest hundredth of the posts. */
    private long talkedAbout() {
        double age = Math.pow(random.nextDouble(), 2);
        return posts[posts.length - 1 - (int) (age * posts.length)];
    }

    private long anybody() {
        return people[random.nextInt(size.users())];
    }

    private boolean oneOf(int many) {
        return random.nextInt(many) == 0;
    }

    /** An id of that time of the year, another one for each number. */
    private long id(double year, int number) {
        long at = start + (long) (year * YEAR.toMillis());
        return at - TSID.TSID_EPOCH << RANDOM_BITS | number & (1 << RANDOM_BITS) - 1;
    }
}
