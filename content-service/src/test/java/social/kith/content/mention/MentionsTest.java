package social.kith.content.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.content.Database.number;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.content.Others;
import social.kith.content.Posts;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class MentionsTest {
    @Inject
    Mentions mentions;

    private final String mark = Id.next().toString().toLowerCase(Locale.ROOT);
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Id post;

    @BeforeEach
    void begin() {
        ana = named("Ana");
        bo = named("bo");
        cleo = named("cleo");
        post = Id.parse(Posts.published(ana, "public"));
    }

    /** Somebody known by that nickname, which nobody else has in another test. */
    private TestUser named(String nickname) {
        return Others.known(new TestUser(card(Id.next(), nickname), Id.next()));
    }

    private UserCard card(Id id, String nickname) {
        return UserCard.of(id, "Some", "Body", nickname + mark, null, true);
    }

    private String at(String nickname) {
        return "@" + nickname + mark;
    }

    private void writes(String... texts) {
        QuarkusTransaction.requiringNew().run(() -> mentions.write(ana.id(), post, null, texts));
    }

    private List<Id> mentioned() {
        return mentions.ofPosts(ana.id(), List.of(post, Id.next())).getOrDefault(post, List.of());
    }

    @Test
    void peopleAreMentionedByTheirNicknamesWhateverTheirCaseInOrderAndOnce() {
        writes("To " + at("CLEO"), at("bo") + " and " + at("Cleo") + ", not " + at("nobody"));
        assertThat(mentioned()).containsExactly(cleo.id(), bo.id());
    }

    @Test
    void nobodyMentionsThemselves() {
        writes(at("ana") + " " + at("bo"));
        assertThat(mentioned()).containsExactly(bo.id());
    }

    @Test
    void aDotAtTheEndIsTheSentencesUnlessTheNicknameHasIt() {
        writes(at("bo") + ".");
        assertThat(mentioned()).containsExactly(bo.id());
        TestUser dotted = Others.known(
                new TestUser(UserCard.of(Id.next(), "Some", "Body", "bo" + mark + ".", null, true), Id.next()));
        writes(at("bo") + "...");
        assertThat(mentioned()).containsExactly(dotted.id());
    }

    @Test
    void whoIsWrittenLaterTakesThePlaceOfWhoWasWrittenBefore() {
        writes(at("bo"));
        writes(at("cleo") + " " + at("bo"));
        assertThat(mentioned()).containsExactly(cleo.id(), bo.id());
        writes(at("cleo"));
        assertThat(mentioned()).containsExactly(cleo.id());
        writes("Nobody");
        assertThat(mentioned()).isEmpty();
    }

    @Test
    void aNicknameThatChangesHandsLaterChangesNothing() {
        writes(at("bo"));
        Identity.changes(card(bo.id(), "bob"));
        Identity.changes(card(cleo.id(), "bo"));
        assertThat(mentioned()).containsExactly(bo.id());
        writes(at("bo"));
        assertThat(mentioned()).containsExactly(cleo.id());
    }

    @Test
    void whoDeletedTheirAccountIsMentionedByNothingNew() {
        Identity.deletes(bo);
        writes(at("bo"));
        assertThat(mentioned()).isEmpty();
    }

    @Test
    void atMostFiftyAreMentioned() {
        List<Id> all = new ArrayList<>();
        for (int n = 0; n < 51; n++) all.add(named("n" + n + "_").id());
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 51; n++)
            text.append(at("nobody" + n)).append(' ').append(at("n" + n + "_")).append(' ');
        writes(text.toString());
        assertThat(mentioned()).isEqualTo(all.subList(0, 50));
    }

    @Test
    void whatACommentSaysIsNotThePosts() {
        Id comment = Id.next();
        QuarkusTransaction.requiringNew().run(() -> mentions.write(bo.id(), post, comment, at("cleo")));
        assertThat(mentioned()).isEmpty();
        assertThat(rows()).isOne();
        QuarkusTransaction.requiringNew().run(() -> mentions.forget(List.of(comment)));
        assertThat(rows()).isZero();
    }

    @Test
    void ofAnErasedUserNoneIsLeft() {
        writes(at("cleo"));
        Identity.erases(cleo);
        assertThat(mentioned()).isEmpty();
        assertThat(rows()).isZero();
    }

    private long rows() {
        return number("select count(*) from mentions where post_id = ?", post);
    }
}
