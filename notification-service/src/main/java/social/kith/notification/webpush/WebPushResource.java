package social.kith.notification.webpush;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a browser needs to know to subscribe. */
@Path("/api/v1/web-push")
@Authenticated
@RunOnVirtualThread
public class WebPushResource {
    private final WebPushSettings settings;
    private final ServerKeys keys;

    WebPushResource(WebPushSettings settings, ServerKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /**
     * Whether browsers can be told while they are closed.
     *
     * @param publicKey what a browser takes as {@code applicationServerKey}, in base64url; {@code null} where they cannot
     */
    public record WebPushView(boolean enabled, @Nullable String publicKey) {}

    @GET
    public WebPushView get() {
        if (!settings.isOn()) return new WebPushView(false, null);
        return new WebPushView(
                true,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(keys.get().getApplicationServerKey()));
    }
}
