package social.kith.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.notes.Notes.WriteNote;

@QuarkusTest
class ReadsAndWritesTest {
    private static final String ADD = "insert into notes (id, text, written_at) values (:id, :text, :at)";
    private static final String TEXT = "select text from notes where id = :id";

    @Inject
    Reads reads;

    @Inject
    Writes writes;

    @Inject
    NoteService notes;

    private List<String> texts(Id id) {
        return reads.list(TEXT, Map.of("id", id), row -> row.getString(1));
    }

    private void add(Id id, String text) {
        assertThat(writes.change(ADD, note(id, text, 1L))).isOne();
    }

    private static Map<String, ?> note(Id id, String text, @Nullable Object at) {
        var note = new HashMap<String, @Nullable Object>(Map.of("id", id, "text", text));
        note.put("at", at);
        return note;
    }

    @Test
    void oneNameMayStandInSeveralPlacesBesideOthers() {
        Map<String, ?> parameters = Map.of("b", "B", "a", "A", "ab", "both");
        assertThat(reads.list("select :a || :b || :a || :ab || :b", parameters, row -> row.getString(1)))
                .containsExactly("ABAbothB");
    }

    @Test
    void idsNumbersTruthAndTextsAreBoundAsTablesHaveThem() {
        Id id = Id.next();
        Map<String, ?> parameters = Map.of("id", id, "small", 7, "yes", true, "no", false, "text", "it's ?1 :id");
        assertThat(reads.list(
                        "select :id = " + id.value() + " and :small = 7 and :yes = 1 and :no = 0, :text",
                        parameters,
                        row -> row.getInt(1) + row.getString(2)))
                .containsExactly("1it's ?1 :id");
        assertThatThrownBy(() -> reads.list(TEXT, Map.of("id", Instant.EPOCH), row -> row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Instant");
    }

    @Test
    void aMissingParameterIsNamedAndNotTakenFromTheCallBefore() {
        Id id = Id.next();
        notes.together(() -> add(id, "there"));
        assertThat(texts(id)).containsExactly("there");
        assertThatThrownBy(() -> reads.list(TEXT, Map.of("other", id), row -> row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
        assertThat(texts(id)).containsExactly("there");
    }

    @Test
    void nullIsKeptAsNullAndNotAsWhatWasThereBefore() {
        Id id = Id.next();
        String none = "select 1 from notes where id = :id and written_at is :at";
        notes.together(() -> writes.change(ADD, note(id, "timeless", null)));
        assertThat(reads.list(none, note(id, "", null), row -> row.getInt(1))).hasSize(1);
        for (@Nullable Long at : new @Nullable Long[] {7L, null}) {
            notes.together(() -> writes.change("update notes set written_at = :at where id = :id", note(id, "", at)));
            assertThat(reads.list(none, note(id, "", at), row -> row.getInt(1))).hasSize(1);
        }
    }

    @Test
    void aChangeSaysHowManyRowsAndNeedsATransaction() {
        Id id = Id.next();
        assertThatThrownBy(() -> add(id, "alone")).hasMessageContaining("ARJUNA016110");
        assertThat(texts(id)).isEmpty();
        notes.together(() -> {
            add(id, "together");
            Map<String, ?> both = Map.of("ids", Reads.ids(List.of(id, id, Id.next())));
            assertThat(writes.change("""
                            delete from notes
                            where id in (select tmp_ids.value from json_each(:ids) tmp_ids)""", both)).isOne();
            assertThat(writes.change("delete from notes where id = :id", Map.of("id", id)))
                    .isZero();
        });
    }

    @Test
    void whatAChangeReturnsIsReadAndNeedsATransactionToo() {
        Id id = Id.next();
        String more = "update notes set written_at = written_at + 1 where id = :id returning written_at";
        notes.together(() -> add(id, "counted"));
        assertThatThrownBy(() -> writes.returning(more, Map.of("id", id), row -> row))
                .hasMessageContaining("ARJUNA016110");
        notes.together(() -> {
            for (long next : List.of(2L, 3L))
                assertThat(writes.returning(more, Map.of("id", id), row -> row.getLong(1)))
                        .containsExactly(next);
            assertThat(writes.returning(more, Map.of("id", Id.next()), row -> row.getLong(1)))
                    .isEmpty();
        });
    }

    @Test
    void whatChangesRowsIsNoQuery() {
        Id id = Id.next();
        notes.together(() -> add(id, "kept"));
        for (String change : List.of(
                "delete from notes where id = :id returning id",
                "update notes set text = '' where id = :id returning id"))
            assertThatThrownBy(() -> reads.any(change, Map.of("id", id)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(change);
        assertThat(texts(id)).containsExactly("kept");
    }

    @Test
    void aChangeIsSeenInItsTransactionAloneUntilThatIsOver() {
        Id id = Id.next();
        notes.together(() -> {
            add(id, "new");
            assertThat(texts(id)).containsExactly("new");
            assertThat(notes.require(id).text()).isEqualTo("new");
            assertThat(CompletableFuture.supplyAsync(() -> texts(id)).join()).isEmpty();
        });
        assertThat(texts(id)).containsExactly("new");
    }

    @Test
    void aChangeIsUndoneWithItsTransactionAndWithWhatHibernateWrote() {
        Id id = Id.next();
        assertThatThrownBy(() -> notes.together(() -> {
                    add(id, "undone");
                    notes.write(new WriteNote("fault", null, null));
                }))
                .hasMessageContaining("secret of the database");
        assertThat(texts(id)).isEmpty();
        assertThat(notes.count("fault")).isZero();
    }

    @Test
    void whatHasFailedIsSaidAndTheNextIsAnswered() {
        Id id = Id.next();
        notes.together(() -> add(id, "first"));
        assertThatThrownBy(() -> notes.together(() -> add(id, "second"))).hasMessage("A change failed");
        assertThatThrownBy(() -> reads.list(TEXT, Map.of("id", id), row -> row.getString("nowhere")))
                .hasMessage("A query failed");
        assertThat(texts(id)).containsExactly("first");
    }
}
