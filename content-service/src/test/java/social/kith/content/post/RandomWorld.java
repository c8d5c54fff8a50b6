package social.kith.content.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.kith.content.Others;
import social.kith.content.Posts;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/**
 * A few people who follow, join, write, block and mute, change their minds, leave and come back, and what the rules of
 * the product make of that.
 */
final class RandomWorld {
    private static final List<String> PRIVACIES = List.of("public", "almost_private", "private", "unlisted");
    private final Random random;
    private final List<TestUser> users = new ArrayList<>();
    private final List<Id> groups = new ArrayList<>();
    private final List<Written> posts = new ArrayList<>();
    private final Map<Pair, Id> follows = new HashMap<>();
    private final Set<Membership> members = new HashSet<>();
    private final Set<Pair> blocks = new LinkedHashSet<>();
    private final Set<Pair> mutes = new HashSet<>();
    private final Set<TestUser> gone = new HashSet<>();

    /** A post, and what its author wants of it. */
    static final class Written {
        final String id;
        final TestUser author;
        final @Nullable String privacy;
        final @Nullable Id group;
        final Set<TestUser> chosen;
        boolean deleted;

        Written(String id, TestUser author, @Nullable String privacy, @Nullable Id group, Set<TestUser> chosen) {
            this.id = id;
            this.author = author;
            this.privacy = privacy;
            this.group = group;
            this.chosen = new HashSet<>(chosen);
        }

        @Override
        public String toString() {
            return "%s by %s, %s, group %s%s"
                    .formatted(id, author.card().firstName(), privacy, group, deleted ? ", deleted" : "");
        }
    }

    /** Two different people: who follows, blocks or mutes whom. */
    private record Pair(TestUser one, TestUser other) {
        Pair turned() {
            return new Pair(other, one);
        }
    }

    private record Membership(TestUser user, Id group) {}

    RandomWorld(Random random) {
        this.random = random;
        for (String name : List.of("Ana", "Bo", "Dev", "Eva")) users.add(Others.known(TestUser.named(name)));
        users.add(Others.known(TestUser.reserved("Cleo")));
        for (String title : List.of("Hikers", "Bakers")) {
            TestUser creator = any(users);
            Id group = Others.group(title, creator);
            groups.add(group);
            members.add(new Membership(creator, group));
        }
    }

    void step() {
        List<TestUser> there = there();
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> followOrUnfollow(anyPair());
            case 3 -> joinOrLeave(new Membership(any(there), any(groups)));
            case 4 -> publishInGroup(any(there), any(groups));
            case 5, 6 -> publish(any(there), any(PRIVACIES));
            case 7 -> goOrComeBack(any(users));
            case 8 -> blockOrUnblock();
            case 9 -> muteOrUnmute();
            default -> deleteOne();
        }
    }

    private void followOrUnfollow(Pair pair) {
        if (areBlocked(pair.one(), pair.other())) return;
        if (follows.containsKey(pair)) unfollow(pair);
        else follows.put(pair, SocialGraph.follows(pair.one(), pair.other()));
    }

    private void unfollow(Pair pair) {
        Id follow = follows.remove(pair);
        if (follow == null) return;
        SocialGraph.unfollows(follow, pair.one(), pair.other());
        for (var post : posts) if (post.author.equals(pair.other())) post.chosen.remove(pair.one());
    }

    /** As social-graph-service does it: first both follows end, and an unblocking brings none back. */
    private void blockOrUnblock() {
        if (!blocks.isEmpty() && random.nextBoolean()) {
            Pair over = any(List.copyOf(blocks));
            blocks.remove(over);
            SocialGraph.unblocks(over.one(), over.other());
            return;
        }
        Pair pair = anyPair();
        if (!blocks.add(pair)) return;
        unfollow(pair);
        unfollow(pair.turned());
        SocialGraph.blocks(pair.one(), pair.other());
    }

    private void muteOrUnmute() {
        Pair pair = anyPair();
        if (mutes.remove(pair)) SocialGraph.unmutes(pair.one(), pair.other());
        else {
            mutes.add(pair);
            SocialGraph.mutes(pair.one(), pair.other());
        }
    }

    private void joinOrLeave(Membership membership) {
        if (members.remove(membership)) Others.leaves(membership.user(), membership.group());
        else {
            members.add(membership);
            Others.joins(membership.user(), membership.group());
        }
    }

    private void goOrComeBack(TestUser user) {
        if (gone.remove(user)) Identity.restores(user);
        else if (there().size() > 2) {
            gone.add(user);
            Identity.deletes(user);
        }
    }

    private void publish(TestUser author, String privacy) {
        List<TestUser> chosen = there().stream()
                .filter(user -> "private".equals(privacy) && follows(user, author) && random.nextBoolean())
                .toList();
        String id = Posts.published(author, privacy, chosen.toArray(TestUser[]::new));
        posts.add(new Written(id, author, privacy, null, new HashSet<>(chosen)));
    }

    private void publishInGroup(TestUser author, Id group) {
        if (!isMember(author, group)) return;
        String id = Posts.publishingIn(group, author).statusCode(201).extract().path("id");
        posts.add(new Written(id, author, null, group, Set.of()));
    }

    private void deleteOne() {
        if (posts.isEmpty() || random.nextInt(3) > 0) return;
        Written post = any(posts);
        if (isGone(post.author)) return;
        Posts.deleting(post.author, post.id).statusCode(post.deleted ? 404 : 204);
        post.deleted = true;
    }

    boolean sees(TestUser viewer, Written post) {
        if (post.deleted || isGone(post.author) || areBlocked(viewer, post.author)) return false;
        if (post.group != null) return isMember(viewer, post.group);
        if (viewer.equals(post.author)) return true;
        return switch (post.privacy) {
            case "public", "unlisted" -> true;
            case "almost_private" -> follows(viewer, post.author);
            case "private" -> post.chosen.contains(viewer);
            case null, default -> throw new AssertionError("No privacy: " + post);
        };
    }

    /** The ids of those of the posts that the viewer meets in lists, newest first. */
    List<String> listed(TestUser viewer, Predicate<Written> which) {
        return posts.reversed().stream()
                .filter(which)
                .filter(post -> sees(viewer, post))
                .filter(post -> !"unlisted".equals(post.privacy) || viewer.equals(post.author))
                .map(post -> post.id)
                .toList();
    }

    boolean isInFeed(TestUser viewer, Written post) {
        if (mutes.contains(new Pair(viewer, post.author))) return false;
        return viewer.equals(post.author) || post.group != null || follows(viewer, post.author);
    }

    boolean hidesList(TestUser owner, TestUser viewer) {
        return Boolean.FALSE.equals(owner.card().isPublic()) && !owner.equals(viewer) && !follows(viewer, owner);
    }

    boolean follows(TestUser follower, TestUser followee) {
        return follows.containsKey(new Pair(follower, followee));
    }

    boolean isMember(TestUser user, Id group) {
        return members.contains(new Membership(user, group));
    }

    /** Whoever of the two did it. */
    boolean areBlocked(TestUser one, TestUser other) {
        Pair pair = new Pair(one, other);
        return blocks.contains(pair) || blocks.contains(pair.turned());
    }

    boolean isGone(TestUser user) {
        return gone.contains(user);
    }

    /** Who could be signed in. */
    List<TestUser> there() {
        return users.stream().filter(user -> !isGone(user)).toList();
    }

    List<TestUser> users() {
        return users;
    }

    List<Id> groups() {
        return groups;
    }

    List<Written> posts() {
        return posts;
    }

    private Pair anyPair() {
        TestUser one = any(there());
        return new Pair(
                one, any(there().stream().filter(user -> !user.equals(one)).toList()));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
