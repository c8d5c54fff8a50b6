package social.kith.notification.webpush;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.SessionEnded;
import social.kith.people.UserErased;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** A browser is told for as long as the session that it subscribed in: who signs out there is not told there. */
@ApplicationScoped
class WebPushConsumer implements EventConsumer {
    private final PushSubscriptions subscriptions;

    WebPushConsumer(PushSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(SessionEnded.class, ended -> subscriptions.endSession(ended.sessionId()));
        to.on(UserErased.class, erased -> subscriptions.erase(erased.userId()));
    }
}
