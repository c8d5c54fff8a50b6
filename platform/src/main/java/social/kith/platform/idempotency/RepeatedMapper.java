package social.kith.platform.idempotency;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import social.kith.platform.outbox.WrittenPosition;

/** Gives the first answer again, with all that it said: whoever lost it knows no more than they did before it. */
@Singleton
class RepeatedMapper {
    private final WrittenPosition written;

    RepeatedMapper(WrittenPosition written) {
        this.written = written;
    }

    @ServerExceptionMapper
    Response again(Repeated repeated) {
        FirstAnswer first = repeated.first();
        written.is(first.position());
        return Response.status(first.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", first.tag())
                .entity(first.body().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
