package social.kith.content.media;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.platform.problem.HttpProblems;
import social.kith.platform.problem.Problem;
import social.kith.platform.problem.Refusal;

/**
 * Answers with an image: whole, in part, or not again (RFC 9110, 13 and 14). Browsers ask each time before they show
 * one that they have kept, and take it for nothing else than the image that it is.
 */
@Singleton
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private final MediaStore store;
    private final RoutingContext http;

    Delivery(MediaStore store, RoutingContext http) {
        this.store = store;
        this.http = http;
    }

    /** @param image which the caller may see */
    Response of(StoredImage image) throws IOException {
        HttpServerRequest request = http.request();
        if (names(request.headers().getAll("If-None-Match"), image.tag()))
            return headers(Response.notModified(), image).build();
        ByteRange range = range(request, image);
        if (range == ByteRange.NONE)
            return Response.status(416)
                    .type(Problem.MEDIA_TYPE)
                    .header("Content-Range", range.of(image.bytes()))
                    .entity(HttpProblems.of(416).at(request.path()))
                    .build();
        var answer = headers(Response.status(range == null ? 200 : 206), image)
                .type(image.contentType())
                .header("Content-Disposition", "inline; filename=\"" + image.fileName() + "\"");
        if (range != null) answer.header("Content-Range", range.of(image.bytes()));
        long from = range == null ? 0 : range.from();
        long length = range == null ? image.bytes() : range.length();
        answer.header("Content-Length", length);
        if (request.method() == HttpMethod.HEAD) return answer.build();
        return answer.entity(bytes(image, from, length)).build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, StoredImage image) {
        return answer.header("ETag", image.tag())
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    private static @Nullable ByteRange range(HttpServerRequest request, StoredImage image) {
        String only = request.getHeader("If-Range");
        return only == null || only.equals(image.tag())
                ? ByteRange.of(request.getHeader("Range"), image.bytes())
                : null;
    }

    private Object bytes(StoredImage image, long from, long length) throws IOException {
        try {
            return store.read(image.name(), from, length);
        } catch (FileNotFoundException lost) {
            LOG.errorf("The image %s is not in the store", image.name());
            throw Refusal.notFound("image");
        }
    }

    private static boolean names(List<String> tags, String tag) {
        return tags.stream()
                .flatMap(header -> List.of(header.split(",", -1)).stream())
                .map(String::strip)
                .anyMatch(named -> named.equals("*") || named.equals(tag) || named.equals("W/" + tag));
    }
}
