package social.kith.notification.webpush;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** By which browsers somebody is told, for themselves. */
@ApplicationScoped
class PushSubscriptionData implements PersonalData {
    private final PushSubscriptions subscriptions;

    PushSubscriptionData(PushSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("pushSubscriptions", this::page));
    }

    private List<Browser> page(Id user, long after, int most) {
        return subscriptions.oldest(user, after, most).stream()
                .map(known -> new Browser(known.id(), known.host(), known.createdAt()))
                .toList();
    }

    /** A browser that is told by that push service. */
    record Browser(Id id, String pushService, Instant createdAt) implements Item {
        @Override
        public long key() {
            return id.value();
        }
    }
}
