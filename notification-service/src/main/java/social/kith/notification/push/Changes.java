package social.kith.notification.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.kith.notification.notification.Language;
import social.kith.notification.notification.NotificationService;
import social.kith.notification.notification.NotificationService.Changed;
import social.kith.notification.notification.NotificationView;
import social.kith.platform.id.Id;

/** What there is to tell, read a page at a time: nothing of one page is kept while the next is read. */
@ApplicationScoped
class Changes {
    private final NotificationService notifications;

    Changes(NotificationService notifications) {
        this.notifications = notifications;
    }

    /** A frame for every device of that user that speaks the language; for all of them where it has no words. */
    record Telling(Id user, @Nullable Language language, Frame frame) {}

    @ActivateRequestContext
    long last() {
        return notifications.lastChange();
    }

    /** What has changed for those users after the one change up to the other, in the order of the changes. */
    @ActivateRequestContext
    List<Changed> between(long after, long upTo, Set<Id> users) {
        return notifications.changed(after, upTo, users);
    }

    /**
     * What to tell of them, in their order.
     *
     * @param languages those of a user's devices
     */
    @ActivateRequestContext
    List<Telling> tellings(List<Changed> changed, Function<Id, Set<Language>> languages) {
        Map<Id, Long> unread = new HashMap<>();
        Map<Language, Map<Id, NotificationView>> views = new HashMap<>();
        for (Language language : Language.values())
            views.put(language, notifications.views(shownIn(language, changed, languages), language));
        List<Telling> tellings = new ArrayList<>();
        for (Changed one : changed) {
            long count = unread.computeIfAbsent(one.user(), notifications::unreadCount);
            if (!one.shown()) tellings.add(new Telling(one.user(), null, new Frame.Gone(one.id(), count)));
            else
                views.forEach((language, all) -> {
                    var view = all.get(one.id());
                    if (view != null) tellings.add(new Telling(one.user(), language, new Frame.Told(view, count)));
                });
        }
        return tellings;
    }

    private static List<Id> shownIn(Language language, List<Changed> changed, Function<Id, Set<Language>> languages) {
        return changed.stream()
                .filter(one -> one.shown() && languages.apply(one.user()).contains(language))
                .map(Changed::id)
                .toList();
    }
}
