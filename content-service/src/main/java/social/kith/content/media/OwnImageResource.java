package social.kith.content.media;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/** The bytes of all images that the caller has sent, for the archive that they download; the gateway has no way to it. */
@Path("/internal/personal-data/images")
@Authenticated
@RunOnVirtualThread
public class OwnImageResource {
    private static final int PAGE = 200;
    private final MediaTable table;
    private final MediaService media;
    private final Delivery delivery;
    private final CurrentUser me;

    OwnImageResource(MediaTable table, MediaService media, Delivery delivery, CurrentUser me) {
        this.table = table;
        this.media = media;
        this.delivery = delivery;
        this.me = me;
    }

    /** Those sent after that one, oldest first; none after the last. */
    @GET
    public OwnImages list(@RestQuery @Nullable Id after) {
        return new OwnImages(table.of(me.id(), after == null ? 0 : after.value(), PAGE).stream()
                .map(image -> new OwnImage(image.id(), image.contentType()))
                .toList());
    }

    @GET
    @Path("/{id}")
    public Response picture(@RestPath Id id) throws IOException {
        return delivery.of(media.own(me.id(), id));
    }

    /** Some of them. */
    public record OwnImages(List<OwnImage> items) {}

    /** One of them. */
    public record OwnImage(Id id, String contentType) {}
}
