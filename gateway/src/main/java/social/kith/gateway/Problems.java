package social.kith.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import social.kith.gateway.limit.Limits;
import social.kith.platform.problem.HttpProblems;
import social.kith.platform.problem.Problem;

/** The gateway's own refusals, as problem documents like everybody's. */
@Singleton
class Problems {
    private final ObjectMapper json;
    private final String retryAfter;

    Problems(ObjectMapper json, Limits limits) {
        this.json = json;
        // In whole seconds, as the header has it.
        retryAfter = String.valueOf(limits.service().pause().plusMillis(999).toSeconds());
    }

    /** When a service that is left alone is tried again. */
    String retryAfter() {
        return retryAfter;
    }

    void answer(HttpServerRequest request, int status) {
        var response = request.response();
        if (response.ended() || response.headWritten()) return;
        if (status == 503) response.putHeader("Retry-After", retryAfter);
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

    Buffer body(HttpServerRequest request, int status) {
        var problem = HttpProblems.of(status).at(request.path());
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
