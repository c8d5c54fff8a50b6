package social.kith.platform.notes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** The smallest application that uses everything the platform has. */
public final class Notes {
    private Notes() {}

    /** A note as it is kept. */
    @Entity
    @Table(name = "notes")
    static class Note {
        @Id
        long id;

        String text = "";
    }

    /** How loud a note is. */
    public enum Volume {
        WHISPERED,
        VERY_LOUD
    }

    /** What a client writes. */
    public record WriteNote(
            @NotNull @NotBlank @CodePointLength(max = 20) String text,
            @Nullable Volume volume,
            @Nullable List<social.kith.platform.id.Id> about) {}

    /** What a client sees. */
    public record NoteView(
            social.kith.platform.id.Id id,
            String text,
            @Nullable Volume volume,
            Instant now) {}

    /** A note was written, here. */
    public record NoteWritten(social.kith.platform.id.Id noteId, String text) implements DomainEvent {
        @Override
        public String key() {
            return noteId.toString();
        }
    }

    /** A note was written, elsewhere. */
    public record NoteHeard(social.kith.platform.id.Id noteId, String text) {}

    /** Notes in the database. */
    @ApplicationScoped
    static class NoteRepository implements PanacheRepositoryBase<Note, Long> {}

    /** The use cases. */
    @ApplicationScoped
    public static class NoteService {
        private final NoteRepository notes;
        private final Outbox outbox;

        NoteService(NoteRepository notes, Outbox outbox) {
            this.notes = notes;
            this.outbox = outbox;
        }

        /** Keeps a note and says so; refuses the word "forbidden" only after it has done both. */
        @Transactional
        public NoteView write(WriteNote command) {
            var id = social.kith.platform.id.Id.next();
            keep(id, command.text());
            outbox.append(new NoteWritten(id, command.text()));
            if (command.text().equals("forbidden")) throw Refusal.againstRule("That word is not written here.");
            if (command.text().equals("fault")) throw new IllegalStateException("secret of the database");
            return new NoteView(id, command.text(), command.volume(), Instant.EPOCH);
        }

        @Transactional(Transactional.TxType.MANDATORY)
        void keep(social.kith.platform.id.Id id, String text) {
            var note = new Note();
            note.id = id.value();
            note.text = text;
            notes.persist(note);
        }

        public Page<NoteView> list(PageRequest page) {
            var rows = notes.find("id < ?1 order by id desc", page.before())
                    .range(0, page.fetch() - 1)
                    .list();
            return Page.of(rows, page, note -> note.id)
                    .map(note -> new NoteView(new social.kith.platform.id.Id(note.id), note.text, null, Instant.EPOCH));
        }

        public long count(String text) {
            return notes.find("id > 0").stream()
                    .filter(note -> note.text.equals(text))
                    .count();
        }
    }

    /** Notes over HTTP. */
    @Path("/notes")
    @Authenticated
    @RunOnVirtualThread
    public static class NoteResource {
        private final NoteService notes;
        private final CurrentUser user;

        NoteResource(NoteService notes, CurrentUser user) {
            this.notes = notes;
            this.user = user;
        }

        @POST
        public NoteView write(@Valid @NotNull WriteNote command) {
            return notes.write(command);
        }

        @GET
        public Page<NoteView> list(@BeanParam PageRequest page) {
            return notes.list(page);
        }

        @GET
        @Path("/me")
        public social.kith.platform.identity.UserCard me() {
            return user.card();
        }
    }

    /** Keeps what is heard from elsewhere. */
    @ApplicationScoped
    public static class NoteConsumer implements EventConsumer {
        private final NoteService notes;
        public final List<String> toldLive = new java.util.concurrent.CopyOnWriteArrayList<>();

        NoteConsumer(NoteService notes) {
            this.notes = notes;
        }

        @Override
        public void subscribe(Subscriptions to) {
            to.on(NoteHeard.class, heard -> {
                if (heard.text().equals("poison")) throw new IllegalStateException("cannot be kept");
                notes.keep(heard.noteId(), heard.text());
            });
            to.live(NoteHeard.class, heard -> toldLive.add(heard.text()));
        }

        public List<String> toldLive() {
            return toldLive;
        }
    }
}
