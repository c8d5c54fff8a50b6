package social.kith.notification.preference;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.platform.identity.CurrentUser;
import social.kith.platform.problem.Refusal;

/** What the caller is told of: each kind, switched on or off. All are on for who has said nothing. */
@Path("/api/v1/notification-preferences")
@Authenticated
@RunOnVirtualThread
public class PreferenceResource {
    private final PreferenceService preferences;
    private final CurrentUser me;

    PreferenceResource(PreferenceService preferences, CurrentUser me) {
        this.preferences = preferences;
        this.me = me;
    }

    @GET
    public Map<Kind, Boolean> mine() {
        return preferences.of(me.id());
    }

    /** Kinds that are left out stay as they are. */
    @PUT
    public Map<Kind, Boolean> change(@Nullable WantedKinds wanted) {
        if (wanted == null) throw Refusal.invalid("body", "is missing");
        return preferences.change(me.id(), wanted.kinds());
    }
}
