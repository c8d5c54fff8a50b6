package social.kith.platform.version;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import social.kith.platform.fieldset.SparseFieldset;

/** Says with each answer that shows something {@link Versioned} which state of it that is. */
class EntityTags {
    @ServerResponseFilter(priority = SparseFieldset.BEFORE)
    void tag(ContainerResponseContext response) {
        if (response.getStatus() < 300 && response.getEntity() instanceof Versioned shown)
            response.getHeaders().putSingle("ETag", shown.tag());
    }
}
