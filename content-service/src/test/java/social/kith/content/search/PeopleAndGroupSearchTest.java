package social.kith.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.search.Search.found;
import static social.kith.content.search.Search.searching;
import static social.kith.content.search.Search.unique;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.unblocks;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class PeopleAndGroupSearchTest {
    @Inject
    AgroalDataSource database;

    private final String word = unique();
    private TestUser viewer;

    @BeforeEach
    void viewer() {
        viewer = known(TestUser.named("Vic"));
    }

    @Test
    void peopleAreFoundByTheBeginningOfAnyWordOfTheirNames() {
        TestUser renee = person("Ana Ren\u00e9e", "Mu\u00f1oz " + word, "sail." + word);
        for (String q : List.of("renee", "REN\u00c9E", "Rene\u0301e", "mun", "an", "sail." + word.substring(0, 9)))
            assertThat(people(q + " " + word)).as(q).containsExactly(renee.id().toString());
        assertThat(people("enee " + word)).isEmpty();
        assertThat(people("bo " + word)).isEmpty();
        searching(viewer, "users", word)
                .body("items[0].nickname", equalTo("sail." + word), "items[0].isPublic", equalTo(true))
                .body("items[0]", hasKey("avatarUrl"));
        TestUser eleni = person("\u0395\u03bb\u03ad\u03bd\u03b7", word, null);
        assertThat(people("\u03b5\u03bb\u03b5\u03bd " + word))
                .containsExactly(eleni.id().toString());
    }

    @Test
    void whoHasTheWholeWordsComesFirst() {
        String whole = person("Ana", word, null).id().toString();
        String begun = person("Ana", word + "x", null).id().toString();
        String begunToo = person("Anabel", word, null).id().toString();
        assertThat(people("ana " + word)).containsExactly(whole, begunToo, begun);
        assertThat(Search.paged(viewer, "/search?type=users", "q", "ana " + word, 1, () -> {}))
                .containsExactly(whole, begunToo, begun);
    }

    @Test
    void nobodyIsFoundWhomTheViewerDoesNotMeet() {
        TestUser ana = person("Ana", word, null);
        blocks(viewer, ana);
        assertThat(people(word)).isEmpty();
        unblocks(viewer, ana);
        blocks(ana, viewer);
        assertThat(people(word)).isEmpty();
        unblocks(ana, viewer);
        assertThat(people(word)).containsExactly(ana.id().toString());
        Identity.deletes(ana);
        assertThat(people(word)).isEmpty();
        Identity.restores(ana);
        assertThat(people(word)).containsExactly(ana.id().toString());
        Identity.deletes(ana);
        Identity.erases(ana);
        assertThat(people(word)).isEmpty();
    }

    @Test
    void whoIsRenamedIsFoundByTheNewNameAlone() throws SQLException {
        TestUser ana = person("Ana", word, null);
        String after = unique();
        Identity.changes(UserCard.of(ana.id(), "Ana", after, null, null, true));
        assertThat(people(word)).isEmpty();
        assertThat(people(after)).containsExactly(ana.id().toString());
        assertThat(count("select count(*) from user_search_data where instr(block, cast('" + word.substring(3)
                        + "' as blob))"))
                .isZero();
    }

    @Test
    void aRebuildTakesEverythingFromTheIndexAndPutsItBack() throws SQLException {
        TestUser ana = person("Ana", word, null);
        Id hikers = group(word, ana);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : List.of("user_replicas", "group_replicas")) {
                statement.execute("create temp table kept as select * from " + table);
                statement.execute("delete from " + table);
                statement.execute("insert into " + table + " select * from kept");
                statement.execute("drop table kept");
            }
            statement.execute("insert into user_search (user_search) values ('integrity-check')");
            statement.execute("insert into group_search (group_search) values ('integrity-check')");
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(people(word)).containsExactly(ana.id().toString());
        assertThat(found(viewer, "groups", word)).containsExactly(hikers.toString());
    }

    @Test
    void everybodyFindsGroupsByTheirTitles() {
        String begun = group("\u00c9t\u00e9 " + word + "s", viewer).toString();
        String whole = group("ete " + word, viewer).toString();
        String begunToo = group("Eteindre " + word, viewer).toString();
        TestUser stranger = known(TestUser.named("Sid"));
        assertThat(found(stranger, "groups", "\u00e9t\u00e9 " + word)).containsExactly(whole, begunToo, begun);
        searching(stranger, "groups", word + " ete")
                .body("items[0].title", equalTo("ete " + word), "items[0].keySet().size()", equalTo(2));
        assertThat(found(stranger, "groups", "tete " + word)).isEmpty();
    }

    private List<String> people(String q) {
        return found(viewer, "users", q);
    }

    private static TestUser person(String first, String last, @Nullable String nickname) {
        return known(new TestUser(UserCard.of(Id.next(), first, last, nickname, null, true), Id.next()));
    }

    private int count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query);
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
