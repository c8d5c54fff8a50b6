package social.kith.content.media;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import social.kith.platform.id.Id;
import social.kith.platform.identity.CurrentUser;

/** Images: sent, and shown. */
@Path("/api/v1/media")
@Authenticated
@RunOnVirtualThread
public class MediaResource {
    private final Uploads uploads;
    private final MediaService media;
    private final Delivery delivery;
    private final CurrentUser me;

    MediaResource(Uploads uploads, MediaService media, Delivery delivery, CurrentUser me) {
        this.uploads = uploads;
        this.media = media;
        this.delivery = delivery;
        this.me = me;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "file",
                                            properties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            type = SchemaType.STRING,
                                                            format = "binary"))))
    public MediaView upload(MultipartFormDataInput form) throws Exception {
        return uploads.take(me.card(), form.getValues());
    }

    @GET
    @Path("/{id}")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part of it that Range asks for")
    @APIResponse(responseCode = "304", description = "It is as If-None-Match names it")
    @APIResponse(responseCode = "416", description = "It is not as long as that")
    public Response picture(@RestPath Id id) throws IOException {
        return delivery.of(media.picture(me.id(), id));
    }

    @GET
    @Path("/{id}/thumbnail")
    @APIResponse(
            responseCode = "200",
            description = "The image, 400 pixels a side at most, and still",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part of it that Range asks for")
    @APIResponse(responseCode = "304", description = "It is as If-None-Match names it")
    @APIResponse(responseCode = "416", description = "It is not as long as that")
    public Response thumbnail(@RestPath Id id) throws IOException {
        return delivery.of(media.thumbnail(me.id(), id));
    }
}
