package social.kith.platform.version;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import social.kith.platform.problem.Refusal;

/** The {@code If-Match} of the request: whoever sends it changes only what they have seen. */
@RequestScoped
public class IfMatch {
    private final RoutingContext http;

    IfMatch(RoutingContext http) {
        this.http = http;
    }

    /**
     * Lets a change go on that was asked for without the header, or of exactly this state; in the transaction of the
     * change, so that nobody else's comes in between.
     */
    public void require(Versioned current) {
        List<String> headers = http.request().headers().getAll("If-Match");
        if (headers.isEmpty()) return;
        String wanted = current.tag();
        for (String header : headers)
            for (String tag : header.split(",", -1))
                if (tag.strip().equals("*") || tag.strip().equals(wanted)) return;
        throw Refusal.changedMeanwhile();
    }
}
