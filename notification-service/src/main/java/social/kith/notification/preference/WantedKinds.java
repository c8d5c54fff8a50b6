package social.kith.notification.preference;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.EnumColumn;

/** Kinds that somebody wants to be told of, and such that they do not; in JSON the kinds are the properties. */
public record WantedKinds(Map<Kind, Boolean> kinds) {
    /** @throws Refusal where neither is said of a kind */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WantedKinds of(Map<Kind, @Nullable Boolean> kinds) {
        Map<Kind, Boolean> said = new EnumMap<>(Kind.class);
        kinds.forEach((kind, wanted) -> {
            if (wanted == null) throw Refusal.invalid(EnumColumn.text(kind), "must be true or false");
            said.put(kind, wanted);
        });
        return new WantedKinds(said);
    }
}
