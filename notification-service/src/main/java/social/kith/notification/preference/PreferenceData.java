package social.kith.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** What somebody did not want to be told of, for themselves. */
@ApplicationScoped
class PreferenceData implements PersonalData {
    private final Preferences preferences;

    PreferenceData(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("switchedOff", this::page));
    }

    private List<SwitchedOff> page(Id user, long after, int most) {
        return preferences.times(user, after, most).stream()
                .map(off -> new SwitchedOff(off.id(), off.kind(), off.offAt(), off.onAt()))
                .toList();
    }

    /** That a kind was switched off, and until when; {@code null} while it is. */
    record SwitchedOff(
            Id id, Kind kind, Instant from, @Nullable Instant until) implements Item {
        @Override
        public long key() {
            return id.value();
        }
    }
}
