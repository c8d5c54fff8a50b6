package social.kith.platform.version;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says with each answer that shows something {@link Versioned} which state of it that is. */
class EntityTags {
    /** Before a sparse fieldset makes something else of what is answered. */
    private static final int EARLY = 6_000;

    @ServerResponseFilter(priority = EARLY)
    void tag(ContainerResponseContext response) {
        if (response.getStatus() < 300 && response.getEntity() instanceof Versioned shown)
            response.getHeaders().putSingle("ETag", tag(shown));
    }

    static String tag(Versioned shown) {
        return '"' + shown.version() + '"';
    }
}
