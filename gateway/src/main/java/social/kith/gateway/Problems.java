package social.kith.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import social.kith.gateway.limit.Limits;
import social.kith.platform.problem.HttpProblems;
import social.kith.platform.problem.Problem;

/** The gateway's own refusals, as problem documents like everybody's. */
@Singleton
class Problems {
    /** Seconds until whoever has too much open at once may look whether some of it is over. */
    private static final int SOON = 1;

    private final ObjectMapper json;
    private final String retryAfter;

    Problems(ObjectMapper json, Limits limits) {
        this.json = json;
        // By then a service that is left alone has been asked again. In whole seconds, as the header has it.
        retryAfter = String.valueOf(limits.service().pause().plusMillis(999).toSeconds());
    }

    /** Whatever is not available, the gateway itself or one of the services, is worth another try in a moment. */
    void tellWhenToComeBack(HttpServerResponse response) {
        if (response.getStatusCode() == 503 && !response.headers().contains("Retry-After"))
            response.putHeader("Retry-After", retryAfter);
    }

    void answer(HttpServerRequest request, int status) {
        var response = request.response();
        if (response.ended() || response.headWritten()) return;
        response.setStatusCode(status).putHeader("Content-Type", Problem.MEDIA_TYPE);
        // What the client may still be sending is of no use to anybody.
        request.resume();
        response.end(body(request, status));
    }

    /** 429: more than one client may ask for. */
    void tooMany(HttpServerRequest request, long retryAfter) {
        request.response().putHeader("Retry-After", String.valueOf(retryAfter));
        answer(request, 429);
    }

    /** 429: more than one client may have open or under way. */
    void tooManyAtOnce(HttpServerRequest request) {
        tooMany(request, SOON);
    }

    Buffer body(HttpServerRequest request, int status) {
        var problem = HttpProblems.of(status).at(request.path());
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
