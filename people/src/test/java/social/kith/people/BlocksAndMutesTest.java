package social.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.block.BlockReplicas;
import social.kith.people.block.Unblocked;
import social.kith.people.mute.Unmuted;
import social.kith.people.testkit.Identity;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.testkit.TestUser;

/** Each rule is said as a condition in two languages, and that of blocks for one pair too: all say the same. */
@QuarkusTest
class BlocksAndMutesTest {
    @Inject
    BlockReplicas blocks;

    @Inject
    Session database;

    private final TestUser ana = TestUser.named("Ana");
    private final TestUser bo = TestUser.named("Bo");
    private final TestUser cleo = TestUser.named("Cleo");

    @BeforeEach
    void meet() {
        Identity.registers(ana);
        Identity.registers(bo);
    }

    @Test
    void aBlockStandsBetweenTheTwoWhoeverOfThemDidIt() {
        SocialGraph.blocks(ana, bo);
        assertBlocked(ana, bo, true);
        assertBlocked(bo, ana, true);
        assertBlocked(ana, cleo, false);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(blocks.has(ana.id(), bo.id())).isTrue();
            assertThat(blocks.has(bo.id(), ana.id())).isFalse();
        });
    }

    @Test
    void theBlockOfTheOneIsNotEndedByTheOther() {
        SocialGraph.blocks(ana, bo);
        SocialGraph.blocks(ana, bo);
        SocialGraph.unblocks(bo, ana);
        assertBlocked(bo, ana, true);
        SocialGraph.unblocks(ana, bo);
        assertBlocked(bo, ana, false);
    }

    @Test
    void aMuteGoesOneWay() {
        SocialGraph.mutes(ana, bo);
        SocialGraph.mutes(ana, bo);
        assertMuted(ana, bo, true);
        assertMuted(bo, ana, false);
        SocialGraph.unmutes(ana, bo);
        assertMuted(ana, bo, false);
    }

    private void assertBlocked(TestUser one, TestUser other, boolean blocked) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(blocks.isBetween(one.id(), other.id())).isEqualTo(blocked);
            assertThat(blocks.unblocked(one.id(), List.of(other.id())).contains(other.id()))
                    .isEqualTo(!blocked);
            assertThat(sql(Unblocked.inSql("u.id", ":other"), one, other)).isEqualTo(!blocked);
            assertThat(hql(Unblocked.inHql("u.id", ":other"), one, other)).isEqualTo(!blocked);
        });
    }

    private void assertMuted(TestUser one, TestUser other, boolean muted) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(sql(Unmuted.inSql("u.id", ":other"), one, other)).isEqualTo(!muted);
            assertThat(hql(Unmuted.inHql("u.id", ":other"), one, other)).isEqualTo(!muted);
        });
    }

    private boolean sql(String condition, TestUser one, TestUser other) {
        return !database.createNativeQuery(
                        "select u.id from user_replicas u where u.id = :one and " + condition, Long.class)
                .setParameter("one", one.id().value())
                .setParameter("other", other.id().value())
                .getResultList()
                .isEmpty();
    }

    private boolean hql(String condition, TestUser one, TestUser other) {
        return !database.createQuery("select u.id from UserReplica u where u.id = :one and " + condition, Long.class)
                .setParameter("one", one.id().value())
                .setParameter("other", other.id().value())
                .getResultList()
                .isEmpty();
    }
}
