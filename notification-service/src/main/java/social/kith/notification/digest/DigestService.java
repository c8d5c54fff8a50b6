package social.kith.notification.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import social.kith.notification.digest.Digest.Item;
import social.kith.notification.notification.Language;
import social.kith.notification.notification.NotificationService;
import social.kith.platform.id.Id;

/** Who has been told something since the last mail, and what of it they have not read by now. */
@ApplicationScoped
public class DigestService {
    private final NotificationService notifications;
    private final WaitingUsers waiting;

    DigestService(NotificationService notifications, WaitingUsers waiting) {
        this.notifications = notifications;
        this.waiting = waiting;
    }

    /**
     * What the user was told after both.
     *
     * @param upTo a change that was {@link Digest#upTo} of an earlier one; of a database that is filled again it says
     *     nothing, and the time alone counts
     * @param most notifications in words
     */
    public Digest of(Id user, long upTo, Instant since, Language language, int most) {
        var news = notifications.news(user, known(upTo) ? upTo : 0, since);
        List<Id> latest = news.told().stream().limit(most).toList();
        var views = notifications.views(latest, language);
        return new Digest(
                news.told().size(),
                latest.stream()
                        .map(views::get)
                        // Gone since the line before.
                        .filter(Objects::nonNull)
                        .map(view -> new Item(view.message(), view.subject().url()))
                        .toList(),
                news.conversations(),
                news.upTo());
    }

    /** Some of those who have something unread that has changed after that; whether they are shown it is not looked at. */
    public WaitingUsers.Some waiting(WaitingUsers.Place after, Instant since) {
        return waiting.after(known(after.change()) ? after : WaitingUsers.Place.FIRST, since);
    }

    /** Numbers of changes begin anew with a database that is filled from the topics. */
    private boolean known(long change) {
        return change <= notifications.lastChange();
    }
}
