package social.kith.content.count;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Comments.commented;
import static social.kith.content.Comments.deleting;
import static social.kith.content.Comments.under;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.content.Reactions.reacting;
import static social.kith.content.Reactions.reactionsTo;
import static social.kith.content.Reactions.takingBack;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import social.kith.content.comment.CommentErasure;
import social.kith.content.reaction.ReactionErasure;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/**
 * Whatever people say, take back, and are to each other: lists show everybody what the rules say, and the numbers are
 * those of the lists.
 */
@QuarkusTest
class CountsAgreeWithListsTest {
    private static final List<String> EMOJIS = List.of("like", "love", "laugh", "wow", "sad", "angry");

    @Inject
    Counts counts;

    @Inject
    CommentErasure comments;

    @Inject
    ReactionErasure reactions;

    private final long seed = Long.getLong("kith.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<TestUser> users = new ArrayList<>();
    private final Set<TestUser> gone = new HashSet<>();
    private final Set<Set<TestUser>> blocks = new HashSet<>();
    private final Map<String, TestUser> said = new LinkedHashMap<>();
    private final Map<TestUser, String> felt = new HashMap<>();

    @Test
    void everybodyIsShownAndCountedWhatTheRulesSay() {
        System.out.println("CountsAgreeWithListsTest: -Dkith.seed=" + seed);
        for (String name : List.of("Ana", "Bo", "Cleo", "Dev")) users.add(known(TestUser.named(name)));
        String post = published(known(TestUser.named("Zoe")), "public");
        for (int round = 0; round < 6; round++) {
            for (int step = 0; step < 12; step++) step(post);
            for (TestUser viewer : users) if (!gone.contains(viewer)) check(viewer, post);
        }
    }

    private void step(String post) {
        TestUser user = users.get(random.nextInt(users.size()));
        switch (random.nextInt(gone.contains(user) ? 1 : 8)) {
            case 0 -> goOrComeBack(user);
            case 1, 2, 3 -> said.put(commented(user, post), user);
            case 4 ->
                said.entrySet().stream()
                        .filter(comment -> comment.getValue().equals(user))
                        .map(Map.Entry::getKey)
                        .findAny()
                        .ifPresent(comment -> {
                            deleting(user, comment).statusCode(204);
                            said.remove(comment);
                        });
            case 5 -> {
                String emoji = EMOJIS.get(random.nextInt(EMOJIS.size()));
                reacting(user, post, emoji).statusCode(200);
                felt.put(user, emoji);
            }
            case 6 -> {
                takingBack(user, post).statusCode(204);
                felt.remove(user);
            }
            default -> blockOrUnblock(user, users.get(random.nextInt(users.size())));
        }
    }

    private void goOrComeBack(TestUser user) {
        boolean goes = gone.add(user);
        if (goes) Identity.deletes(user);
        else {
            gone.remove(user);
            Identity.restores(user);
        }
        // What they wrote is hidden in slices, some time after; this test's numbers have to be right at once.
        QuarkusTransaction.requiringNew().run(() -> {
            comments.hideSome(user.id(), goes, 1_000);
            reactions.hideSome(user.id(), goes, 1_000);
        });
    }

    private void blockOrUnblock(TestUser one, TestUser other) {
        if (one.equals(other)) return;
        if (blocks.add(Set.of(one, other))) SocialGraph.blocks(one, other);
        else {
            blocks.remove(Set.of(one, other));
            SocialGraph.unblocks(one, other);
            SocialGraph.unblocks(other, one);
        }
    }

    private boolean meets(TestUser viewer, TestUser user) {
        return !gone.contains(user) && (viewer.equals(user) || !blocks.contains(Set.of(viewer, user)));
    }

    private void check(TestUser viewer, String post) {
        String who = "-Dkith.seed=" + seed + ", " + viewer.card().firstName();
        List<String> comments = said.entrySet().stream()
                .filter(comment -> meets(viewer, comment.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(list(viewer, under(post), 3)).as(who).isEqualTo(comments);
        Map<String, String> reactions = new HashMap<>();
        felt.forEach((user, emoji) -> {
            if (meets(viewer, user)) reactions.put(user.id().toString(), emoji);
        });
        Map<String, String> shown = new HashMap<>();
        var list = reactionsTo(viewer, post, "").extract();
        List<String> people = list.path("items.user.id");
        List<String> what = list.path("items.emoji");
        for (int i = 0; i < what.size(); i++) shown.put(people.get(i), what.get(i));
        assertThat(shown).as(who).isEqualTo(reactions);
        Map<String, Long> numbers = new HashMap<>();
        reactions.values().forEach(emoji -> numbers.merge(emoji, 1L, Long::sum));
        Id id = Id.parse(post);
        assertThat(counts.of(viewer.id(), List.of(id)).getOrDefault(id, PostCounts.NONE))
                .as(who)
                .isEqualTo(new PostCounts(comments.size(), numbers, felt.get(viewer)));
    }
}
