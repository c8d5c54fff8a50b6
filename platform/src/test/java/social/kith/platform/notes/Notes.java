package social.kith.platform.notes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.identity.UserCard;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;
import social.kith.platform.text.NotBlankText;
import social.kith.platform.version.IfMatch;
import social.kith.platform.version.Versioned;

/** The smallest application that uses everything the platform has. */
public final class Notes {
    /** A slow request has begun. */
    public static final Semaphore STARTED = new Semaphore(0);

    /** A slow request may end. */
    public static final Semaphore GO_ON = new Semaphore(0);

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

        /** How many notes are kept as of then, asked in the database's own words. */
        public long countWrittenAt(Id id, Instant at) {
            return ((Number) notes.getEntityManager()
                            .createNativeQuery("select count(*) from notes where id = ?1 and written_at = ?2")
                            .setParameter(1, id.value())
                            .setParameter(2, at)
                            .getSingleResult())
                    .longValue();
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
        @Idempotent
        public NoteView write(@Valid @NotNull WriteNote command) {
            return notes.write(command);
        }

        @GET
        public Page<NoteView> list(@BeanParam PageRequest page) {
            return notes.list(page);
        }

        @GET
        @Path("/{id}")
        public NoteView one(@PathParam("id") Id id) {
            return notes.require(id);
        }

        @PATCH
        @Path("/{id}")
        public NoteView rewrite(@PathParam("id") Id id, @Valid @NotNull WriteNote command) {
            return notes.rewrite(id, command);
        }

        /** Answers nothing. */
        @POST
        @Path("/{id}/opening")
        @Idempotent
        public void open(@PathParam("id") Id id) {
            notes.require(id);
        }

        @GET
        @Path("/plain")
        public List<String> plain() {
            return List.of("no fields");
        }

        @GET
        @Path("/{id}/signed")
        public SignedNote signed(@PathParam("id") Id id) {
            return new SignedNote(notes.require(id), user.card());
        }

        @GET
        @Path("/unavailable")
        public NoteView unavailable() {
            throw new ServiceUnavailableException();
        }

        /** Counts, and creates nothing. */
        @POST
        @Path("/counted")
        @Idempotent
        public Map<String, Long> count(@Valid @NotNull WriteNote command) {
            return Map.of("count", notes.count(command.text()));
        }

        /** Does not end before another request says so. */
        @POST
        @Path("/slowly")
        @Idempotent
        @ResponseStatus(201)
        public NoteView writeSlowly(@Valid @NotNull WriteNote command) throws InterruptedException {
            NoteView written = notes.write(command);
            STARTED.release();
            if (!GO_ON.tryAcquire(20, TimeUnit.SECONDS)) throw new IllegalStateException("Nobody said so");
            return written;
        }

        /** Reads before it writes, in one request. */
        @POST
        @Idempotent
        @Path("/once")
        public List<NoteView> writeOnce(@Valid @NotNull WriteNote command) {
            return notes.count(command.text()) > 0 ? List.of() : List.of(notes.write(command));
        }

        @GET
        @Path("/me")
        public UserCard me() {
            return user.card();
        }
    }

    /** What is not available before any resource is found. */
    @ApplicationScoped
    public static class Unrouted {
        void register(@Observes Router router) {
            router.get("/notes-unrouted/unavailable").handler(http -> http.fail(503));
        }
    }

    /** Keeps what is heard from elsewhere, and remembers what it was told. */
    @ApplicationScoped
    public static class NoteConsumer implements EventConsumer {
        private final NoteService notes;
        private final List<String> toldLive = new CopyOnWriteArrayList<>();
        private final Map<String, List<String>> traces = new ConcurrentHashMap<>();

        NoteConsumer(NoteService notes) {
            this.notes = notes;
        }

        @Override
        public void subscribe(Subscriptions to) {
            to.on(NoteHeard.class, (heard, event) -> {
                traces.put(
                        heard.text(), List.of(Span.current().getSpanContext().getTraceId(), "" + MDC.get("traceId")));
                notes.keep(heard.noteId(), heard.text());
                // Only after it has kept it, so that a poisoned note is seen to leave no trace.
                if (heard.text().startsWith("poison")) throw new IllegalStateException("cannot be kept");
            });
            to.live(NoteHeard.class, heard -> {
                toldLive.add(heard.text());
                if (heard.text().startsWith("nobody")) throw new IllegalStateException("nobody listens");
            });
        }

        /** The texts that open connections were told of, in order. */
        public List<String> toldLive() {
            return toldLive;
        }

        /** The trace ids of the span and of the log while the note with that text was applied. */
        public List<String> traces(String text) {
            return traces.getOrDefault(text, List.of());
        }
    }

    /** Sees every request before anything waits for it. */
    @ApplicationScoped
    public static class Arrivals {
        private final Map<String, Boolean> virtual = new ConcurrentHashMap<>();

        @ServerRequestFilter(priority = 1)
        void arrive(ContainerRequestContext request) {
            String mark = request.getHeaderString("Mark");
            if (mark != null) virtual.put(mark, Thread.currentThread().isVirtual());
        }

        /** Whether the filters of the request with that mark run on a virtual thread; nothing before it is there. */
        public Optional<Boolean> onVirtualThread(String mark) {
            return Optional.ofNullable(virtual.get(mark));
        }
    }
}
