package social.kith.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.notes.Notes.WriteNote;

@QuarkusTest
class TimesTest {
    private static final int READERS = 4;
    private static final int TIMES = 3_000;

    @Inject
    NoteService notes;

    @Inject
    StatelessSession database;

    @Test
    void aTimeIsKeptToTheMillisecond() {
        Instant at = Instant.parse("2026-02-03T04:05:06.789Z");
        assertThat(notes.writtenAt(notes.write("then", at))).isEqualTo(at);
        assertThat(notes.writtenAt(
                        notes.write(new WriteNote("whenever", null, null)).id()))
                .isNull();
    }

    @Test
    @ActivateRequestContext
    void aTimeInTheDatabasesOwnWordsIsTheSame() {
        Instant at = Instant.parse("2026-02-03T04:05:06.789Z");
        var note = notes.write("native", at);
        assertThat(notes.rewriteIfWrittenAt(note, at)).isEqualTo(1);
        assertThat(notes.rewriteIfWrittenAt(note, at.plusMillis(1))).isZero();
        Instant later = at.plusSeconds(1);
        notes.together(() -> database.createNativeMutationQuery("update notes set written_at = :at where id = :id")
                .setParameter("at", later)
                .setParameter("id", note.value())
                .executeUpdate());
        assertThat(database.createNativeQuery("select written_at from notes where id = :id", Long.class)
                        .setParameter("id", note.value())
                        .getSingleResult())
                .isEqualTo(later.toEpochMilli());
        assertThat(notes.writtenAt(note)).isEqualTo(later);
    }

    @Test
    void whoeverReadsAtTheSameTimeReadsTheirOwn() throws Exception {
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            Instant at = Instant.ofEpochSecond(1_000_000_000L * reader);
            Id id = notes.write("reader " + reader, at);
            readers.add(() -> strangeTimes(id, at));
        }
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (Future<Integer> reader : threads.invokeAll(readers))
                assertThat(reader.get()).isZero();
        }
    }

    private int strangeTimes(Id id, Instant own) {
        int strange = 0;
        for (int i = 0; i < TIMES; i++) if (!own.equals(notes.writtenAt(id))) strange++;
        return strange;
    }
}
