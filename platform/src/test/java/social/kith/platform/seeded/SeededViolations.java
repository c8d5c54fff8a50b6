package social.kith.platform.seeded;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;

/** One violation of each architecture rule, so that each can be seen to fail. Never part of any application. */
public final class SeededViolations {
    private SeededViolations() {}

    /** A repository that everybody sees. */
    public static class OpenRepository implements PanacheRepositoryBase<Object, Long> {}

    /** A resource that does not say who may call it, and goes past the service. */
    @Path("/seeded")
    static class OpenResource {
        @Nullable
        OpenRepository repository;
    }

    /** An event that is no record. */
    static class LooseEvent implements DomainEvent {
        @Override
        public String key() {
            return "loose";
        }
    }

    /** A class that is for nothing in particular, and filled from behind. */
    static class LooseHelper {
        @Inject
        @Nullable
        LooseEvent event;
    }
}
