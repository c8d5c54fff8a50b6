package social.kith.platform.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import social.kith.platform.fieldset.SparseFieldset;

/** Says with each page where the next one is, as HTTP does (RFC 8288), for clients that know nothing of cursors. */
class NextPageLink {
    @ServerResponseFilter(priority = SparseFieldset.BEFORE)
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null)
            response.getHeaders()
                    .putSingle("Link", "<" + next(request.getUriInfo(), page.nextCursor()) + ">; rel=\"next\"");
    }

    /** Without scheme and host: the service does not know by which name it was called. */
    private static String next(UriInfo asked, String cursor) {
        var next =
                asked.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
