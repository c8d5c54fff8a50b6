package social.kith.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import social.kith.notification.kind.Kind;
import social.kith.platform.id.Id;

/** Which kinds somebody is told of. */
@ApplicationScoped
public class PreferenceService {
    private final Preferences preferences;
    private final Clock clock;

    PreferenceService(Preferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    /** Every kind, and whether the user is told of it. */
    public Map<Kind, Boolean> of(Id user) {
        Map<Kind, Boolean> all = new EnumMap<>(Kind.class);
        var off = preferences.off(user);
        for (Kind kind : Kind.values()) all.put(kind, !off.contains(kind));
        return all;
    }

    /** From now on the user is told of those kinds, or not. What they were told before stays. */
    public Map<Kind, Boolean> change(Id user, Map<Kind, Boolean> wanted) {
        preferences.set(user, wanted, clock.instant());
        return of(user);
    }
}
