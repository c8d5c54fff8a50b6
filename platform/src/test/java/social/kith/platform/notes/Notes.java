package social.kith.platform.notes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;
import social.kith.platform.text.NotBlankText;
import social.kith.platform.version.IfMatch;
import social.kith.platform.version.Versioned;

/** The smallest application that uses everything the platform has. */
public final class Notes {
    private Notes() {}

    /** A note as it is kept. */
    @Entity
    @Table(name = "notes")
    static class Note {
        @jakarta.persistence.Id
        long id;

        String text = "";

        @Nullable
        Instant writtenAt;
    }

    /** How loud a note is. */
    public enum Volume {
        WHISPERED,
        VERY_LOUD
    }

    /** What a client writes. */
    public record WriteNote(
            @NotNull @NotBlankText @CodePointLength(max = 20)
            String text,

            @Nullable Volume volume,
            @Size(min = 1, max = 5) @Nullable List<@NotNull Id> about) {
        /** Refuses by itself what no annotation can say. */
        public WriteNote {
            if ("impossible".equals(text)) throw Refusal.invalid("text", "is not possible");
        }
    }

    /** What a client sees. */
    public record NoteView(Id id, String text, @Nullable Volume volume, Instant now) implements Versioned {
        @Override
        public String version() {
            return Integer.toHexString(text.hashCode());
        }
    }

    /** A note with who asked for it. */
    public record SignedNote(@JsonUnwrapped NoteView note, UserCard reader) {}

    /** A note was written, here. */
    public record NoteWritten(Id noteId, String text) implements DomainEvent {
        @Override
        public String key() {
            return noteId.toString();
        }
    }

    /** A note was written, elsewhere. */
    public record NoteHeard(Id noteId, String text) {}

    /** Notes in the database. */
    @ApplicationScoped
    static class NoteRepository implements PanacheRepositoryBase<Note, Long> {}

    /** The use cases. */
    @ApplicationScoped
    public static class NoteService {
        private final NoteRepository notes;
        private final Outbox outbox;
        private final IfMatch match;

        NoteService(NoteRepository notes, Outbox outbox, IfMatch match) {
            this.notes = notes;
            this.outbox = outbox;
            this.match = match;
        }

        /** Keeps a note and says so; refuses the word "forbidden" only after it has done both. */
        @Transactional
        public NoteView write(WriteNote command) {
            var id = Id.next();
            keep(id, command.text());
            outbox.append(new NoteWritten(id, command.text()));
            if (command.text().equals("forbidden")) throw Refusal.againstRule("That word is not written here.");
            if (command.text().equals("busy")) throw Refusal.unavailable("Come back.", Duration.ofMillis(2_500));
            if (command.text().equals("fault")) throw new IllegalStateException("secret of the database");
            return new NoteView(id, command.text(), command.volume(), Instant.EPOCH);
        }

        @Transactional(Transactional.TxType.MANDATORY)
        void keep(Id id, String text) {
            var note = new Note();
            note.id = id.value();
            note.text = text;
            notes.persist(note);
        }

        /** Whatever the test wants, in one transaction. */
        @Transactional
        public void together(Runnable work) {
            work.run();
        }

        /** Keeps a note as of then. */
        @Transactional
        public Id write(String text, Instant at) {
            var id = Id.next();
            keep(id, text);
            notes.findById(id.value()).writtenAt = at;
            return id;
        }

        @Nullable
        @ActivateRequestContext
        public Instant writtenAt(Id id) {
            return notes.findById(id.value()).writtenAt;
        }

        /** Writes a note again if it is kept as of then, in the database's own words. @return how many it found */
        @Transactional
        public int rewriteIfWrittenAt(Id id, Instant at) {
            return notes.getSession()
                    .createNativeMutationQuery("update notes set text = text where id = ?1 and written_at = ?2")
                    .setParameter(1, id.value())
                    .setParameter(2, at)
                    .executeUpdate();
        }

        /** Counts in the text of a note. */
        @Transactional
        public void increment(Id id) {
            var note = notes.findById(id.value());
            note.text = String.valueOf(Integer.parseInt(note.text) + 1);
        }

        @Transactional
        public NoteView rewrite(Id id, WriteNote command) {
            match.require(require(id));
            notes.findById(id.value()).text = command.text();
            return require(id);
        }

        public NoteView require(Id id) {
            var note = notes.findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("note"));
            return view(note);
        }

        public Page<NoteView> list(PageRequest page) {
            var rows = notes.find("id < ?1 order by id desc", page.before())
                    .range(0, page.fetch() - 1)
                    .list();
            return Page.of(rows, page, note -> note.id).map(NoteService::view);
        }

        public long count(String text) {
            return notes.find("id > 0").list().stream()
                    .filter(note -> note.text.equals(text))
                    .count();
        }

        /** Reads the whole table, as no service may. */
        public long search(String text) {
            return notes.count("text", text);
        }

        private static NoteView view(Note note) {
            return new NoteView(new Id(note.id), note.text, null, Instant.EPOCH);
        }
    }
}
