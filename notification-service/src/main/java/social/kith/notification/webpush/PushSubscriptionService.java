package social.kith.notification.webpush;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.kith.notification.notification.Language;
import social.kith.notification.replica.EndedSessions;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** By which browsers somebody is told. */
@ApplicationScoped
class PushSubscriptionService {
    private final PushSubscriptions subscriptions;
    private final WebPushSettings settings;
    private final EndedSessions endedSessions;
    private final Clock clock;

    PushSubscriptionService(
            PushSubscriptions subscriptions, WebPushSettings settings, EndedSessions endedSessions, Clock clock) {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.endedSessions = endedSessions;
        this.clock = clock;
    }

    /** From now on that browser is told what the user is told, for as long as the session lasts. */
    @Transactional
    PushSubscriptionView subscribe(CreatePushSubscription asked, Id user, Id session, Language language) {
        Instant now = clock.instant();
        var command = asked.checked(now);
        settings.requireOn();
        String service = settings.services().of(command.endpoint());
        // A token outlives its session by minutes.
        if (endedSessions.contains(session)) throw Refusal.unauthenticated();
        return subscriptions
                .save(command, service, user, session, language, now)
                .seenIn(session);
    }

    Page<PushSubscriptionView> of(Id user, Id session, PageRequest page) {
        return Page.of(
                        subscriptions.of(user, page.before(), page.fetch()),
                        page,
                        subscription -> subscription.id().value())
                .map(subscription -> subscription.seenIn(session));
    }

    @Transactional
    void unsubscribe(Id user, Id subscription) {
        if (!subscriptions.remove(user, subscription)) throw Refusal.notFound("push subscription");
    }

    /** Its push service knows nothing of it any more. */
    @Transactional
    void removeGone(QueuedPush push) {
        subscriptions.removeGone(push.subscription(), push.keys());
    }
}
