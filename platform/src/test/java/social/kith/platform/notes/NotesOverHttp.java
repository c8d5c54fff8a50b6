package social.kith.platform.notes;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.Idempotent;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.identity.UserCard;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.notes.Notes.NoteView;
import social.kith.platform.notes.Notes.SignedNote;
import social.kith.platform.notes.Notes.WriteNote;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** The application of {@link Notes} as its clients meet it. */
public final class NotesOverHttp {
    /** A slow request has begun. */
    public static final Semaphore STARTED = new Semaphore(0);

    /** A slow request may end. */
    public static final Semaphore GO_ON = new Semaphore(0);

    private NotesOverHttp() {}

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
