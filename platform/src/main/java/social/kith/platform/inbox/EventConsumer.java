package social.kith.platform.inbox;

/**
 * A bean that acts upon events of other contexts. Which topics reach it is said in {@code application.properties}
 * ({@code mp.messaging.incoming.inbox.topics}).
 */
public interface EventConsumer {
    /** Says what to do on which event; called once, at the start. */
    void subscribe(Subscriptions to);
}
