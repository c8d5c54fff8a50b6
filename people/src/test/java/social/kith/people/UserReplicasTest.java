package social.kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class UserReplicasTest {
    @Inject
    UserReplicas users;

    @Inject
    EntityManager database;

    @Test
    void aUserIsShownAsLastDescribed() {
        TestUser ana = Identity.registers(TestUser.named("Ana"));
        assertThat(find(ana.id())).contains(ana.card());
        var renamed = UserCard.of(ana.id(), "Anna", "Test", "anna", null, false);
        Identity.changes(renamed);
        assertThat(find(ana.id())).contains(renamed);
        assertThat(cards(List.of(ana.id()))).containsEntry(ana.id(), renamed);
    }

    @Test
    void aDeletedUserIsNobodyUntilTheyAreBack() {
        TestUser ana = Identity.registers(TestUser.named("Ana"));
        Identity.deletes(ana);
        assertThat(find(ana.id())).isEmpty();
        assertThat(cards(List.of(ana.id()))).containsEntry(ana.id(), UserCard.deleted(ana.id()));
        Identity.restores(ana);
        assertThat(find(ana.id())).contains(ana.card());
    }

    @Test
    void ofAnErasedUserNothingIsLeft() {
        TestUser ana = Identity.registers(TestUser.named("Ana"));
        hasWrittenWithAKey(ana);
        Identity.deletes(ana);
        assertThat(rows("user_replicas where id = ?1", ana)).isOne();
        assertThat(rows("idempotency_keys where user_id = ?1", ana)).isOne();
        Identity.erases(ana);
        assertThat(rows("user_replicas where id = ?1", ana)).isZero();
        assertThat(rows("idempotency_keys where user_id = ?1", ana)).isZero();
        TestUser neverHeardOf = TestUser.named("Nobody");
        Identity.erases(neverHeardOf);
        assertThat(find(neverHeardOf.id())).isEmpty();
    }

    @Test
    void somebodyWhoActsIsKnownByTheirToken() {
        TestUser ana = TestUser.named("Ana");
        QuarkusTransaction.requiringNew().run(() -> users.meet(ana.card()));
        assertThat(find(ana.id())).contains(ana.card());
        Identity.registers(ana);
        Identity.deletes(ana);
        QuarkusTransaction.requiringNew().run(() -> users.meet(ana.card()));
        assertThat(find(ana.id())).isEmpty();
    }

    @Test
    void nobodySeesTheListsOfSomebodyWhoIsKnownByTheirTokenAlone() {
        TestUser ana = TestUser.named("Ana");
        QuarkusTransaction.requiringNew().run(() -> users.meet(ana.card()));
        assertThat(rows("user_replicas where id = ?1 and connections = 'only_me'", ana))
                .isOne();
        Identity.registers(ana);
        assertThat(rows("user_replicas where id = ?1 and connections = 'everyone'", ana))
                .isOne();
    }

    @Test
    void theCallerStandsForThemselvesWhileUnheardOf() {
        TestUser ana = TestUser.named("Ana");
        TestUser ben = TestUser.named("Ben");
        var cards = users.cards(List.of(ana.id(), ben.id()), ana.card());
        assertThat(cards).containsEntry(ana.id(), ana.card()).containsEntry(ben.id(), UserCard.deleted(ben.id()));
    }

    @Test
    void morePeopleThanAStatementTakesParameters() {
        TestUser ana = Identity.registers(TestUser.named("Ana"));
        var many = new ArrayList<Id>();
        for (int i = 0; i < 40_000; i++) many.add(Id.next());
        many.add(ana.id());
        assertThat(cards(many)).hasSize(40_001).containsEntry(ana.id(), ana.card());
    }

    private void hasWrittenWithAKey(TestUser user) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                insert into idempotency_keys
                                    (user_id, operation, key, fingerprint, status, body, created_at)
                                values (?1, 'POST /somewhere', 'once', 'print', 201, '{}', ?2)""")
                        .setParameter(1, user.id().value())
                        .setParameter(2, System.currentTimeMillis())
                        .executeUpdate());
    }

    private long rows(String which, TestUser user) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery("select count(*) from " + which, Long.class)
                        .setParameter(1, user.id().value())
                        .getSingleResult());
    }

    /** As each request does, with eyes of its own. */
    private Optional<UserCard> find(Id id) {
        return QuarkusTransaction.requiringNew().call(() -> users.find(id));
    }

    private Map<Id, UserCard> cards(Collection<Id> ids) {
        return QuarkusTransaction.requiringNew().call(() -> users.cards(ids));
    }
}
