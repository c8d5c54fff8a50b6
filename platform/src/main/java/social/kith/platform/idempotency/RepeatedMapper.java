package social.kith.platform.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the first answer again. */
class RepeatedMapper {
    @ServerExceptionMapper
    Response again(Repeated repeated) {
        return Response.status(repeated.first().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(repeated.first().body().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
