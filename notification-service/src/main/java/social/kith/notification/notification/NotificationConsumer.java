package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.notification.heard.ConversationRead;
import social.kith.notification.heard.EventCancelled;
import social.kith.notification.heard.GroupDeleted;
import social.kith.notification.heard.MemberJoined;
import social.kith.notification.heard.MemberLeft;
import social.kith.notification.heard.MemberRoleChanged;
import social.kith.notification.heard.MessageChanged;
import social.kith.notification.heard.PostRemoved;
import social.kith.notification.kind.Cause;
import social.kith.notification.kind.Ending;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.TakenBack;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Makes and changes notifications on the events that {@link Kind} names. */
@ApplicationScoped
class NotificationConsumer implements EventConsumer {
    private final Telling telling;
    private final Changing changing;
    private final WaitingRequests requests;

    NotificationConsumer(Telling telling, Changing changing, WaitingRequests requests) {
        this.telling = telling;
        this.changing = changing;
        this.requests = requests;
    }

    @Override
    public void subscribe(Subscriptions to) {
        for (Kind kind : Kind.values()) {
            for (var cause : kind.toldOn()) tell(to, kind, cause);
            for (var ending : kind.settledBy()) settle(to, kind, ending);
            for (var ending : kind.goneBy()) remove(to, kind, ending);
            for (var ending : kind.takenBackBy()) takeBack(to, kind, ending);
        }
        to.on(ConversationRead.class, (read, envelope) -> changing.readUpTo(read, Happening.of(envelope)));
        to.on(MemberLeft.class, left -> changing.removeOfGroup(left));
        to.on(GroupDeleted.class, deleted -> changing.endGroup(deleted.groupId()));
        to.on(EventCancelled.class, (cancelled, envelope) -> changing.removePlaces(cancelled, envelope.time()));
        to.on(MemberRoleChanged.class, (changed, envelope) -> {
            if (changed.decides()) requests.tell(changed, Happening.of(envelope));
            else changing.removeRequests(changed);
        });
        to.on(MessageChanged.class, (changed, envelope) -> {
            if (changed.deleted()) changing.takeBack(changed, envelope.time());
        });
        // What a member did may have been told of before this service heard of their joining.
        to.on(MemberJoined.class, joined -> changing.touchOfGroup(joined.groupId(), joined.userId()));
        to.on(PostRemoved.class, removed -> changing.removeOfPost(removed.postId()));
    }

    private <E> void tell(Subscriptions to, Kind kind, Cause<E> cause) {
        to.on(
                cause.event(),
                (event, envelope) ->
                        cause.of(event).ifPresent(notice -> telling.tell(kind, notice, Happening.of(envelope))));
    }

    private <E> void settle(Subscriptions to, Kind kind, Ending<E> ending) {
        to.on(
                ending.event(),
                (event, envelope) -> ending.of(event, envelope.key())
                        .ifPresent(what -> changing.settle(kind, what, envelope.time())));
    }

    private <E> void remove(Subscriptions to, Kind kind, Ending<E> ending) {
        to.on(
                ending.event(),
                (event, envelope) -> ending.of(event, envelope.key())
                        .ifPresent(what -> changing.remove(kind, what, envelope.time())));
    }

    private <E> void takeBack(Subscriptions to, Kind kind, TakenBack<E> ending) {
        to.on(
                ending.event(),
                (event, envelope) ->
                        changing.takeBack(kind, ending.deedIn(event), ending.actorIn(event), envelope.time()));
    }
}
