package social.kith.content.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.kith.content.Others;
import social.kith.content.Posts;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** A few people who follow, join, write, change their minds, leave and come back, and what the rules of the product make of that. */
final class RandomWorld {
    private static final List<String> PRIVACIES = List.of("public", "almost_private", "private", "unlisted");
    private final Random random;
    private final List<TestUser> users = new ArrayList<>();
    private final List<Id> groups = new ArrayList<>();
    private final List<Written> posts = new ArrayList<>();
    private final Map<Pair, Id> follows = new HashMap<>();
    private final Set<Membership> members = new HashSet<>();
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

    private record Pair(TestUser follower, TestUser followee) {}

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
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> followOrUnfollow(new Pair(any(there), any(there)));
            case 3 -> joinOrLeave(new Membership(any(there), any(groups)));
            case 4 -> publishInGroup(any(there), any(groups));
            case 5, 6 -> publish(any(there), any(PRIVACIES));
            case 7 -> goOrComeBack(any(users));
            default -> deleteOne();
        }
    }

    private void followOrUnfollow(Pair pair) {
        if (pair.follower().equals(pair.followee())) return;
        Id follow = follows.remove(pair);
        if (follow == null) follows.put(pair, Others.follows(pair.follower(), pair.followee()));
        else {
            Others.unfollows(follow, pair.follower(), pair.followee());
            for (var post : posts) if (post.author.equals(pair.followee())) post.chosen.remove(pair.follower());
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
        if (post.deleted || isGone(post.author)) return false;
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

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
