package social.kith.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.identity.mail.MailKind;
import social.kith.identity.mail.Mails;
import social.kith.identity.replica.Departures;
import social.kith.identity.session.SessionService;
import social.kith.platform.id.Id;
import social.kith.platform.idempotency.FirstAnswers;
import social.kith.platform.outbox.Outbox;

/** Leaving: at once for everybody else, for good when the time to come back is over. */
@ApplicationScoped
class DeletionService {
    private final UserRepository users;
    private final ErasedUserRepository erasedUsers;
    private final SessionService sessions;
    private final Departures departures;
    private final Mails mails;
    private final FirstAnswers answers;
    private final Outbox outbox;
    private final Duration grace;
    private final Duration compactedWithin;
    private final Clock clock;

    DeletionService(
            UserRepository users,
            ErasedUserRepository erasedUsers,
            SessionService sessions,
            Departures departures,
            Mails mails,
            FirstAnswers answers,
            Outbox outbox,
            @ConfigProperty(name = "kith.account.grace") Duration grace,
            @ConfigProperty(name = "kith.events.compacted-within") Duration compactedWithin,
            Clock clock) {
        this.users = users;
        this.erasedUsers = erasedUsers;
        this.sessions = sessions;
        this.departures = departures;
        this.mails = mails;
        this.answers = answers;
        this.outbox = outbox;
        this.grace = grace;
        this.compactedWithin = compactedWithin;
        this.clock = clock;
    }

    @Transactional
    void delete(SignInService.Recognised recognised) {
        Id me = recognised.id();
        User user = users.require(me);
        user.requirePassword(recognised.passwordHash());
        outbox.append(user.delete(clock.instant()));
        departures.begin(me);
        sessions.endAll(me);
        mails.write(me, user.email(), MailKind.ACCOUNT_DELETED);
    }

    /** Erases those whose time is over, so many at most; returns how many there were. */
    @Transactional
    int eraseSome(int most) {
        List<User> over = users.deletedBefore(clock.instant().minus(grace), most);
        over.forEach(this::erase);
        return over.size();
    }

    private void erase(User user) {
        outbox.append(user.erased());
        mails.forget(user.id());
        // Sessions, tokens and mails go with it.
        users.delete(user);
        departures.begin(user.id());
        answers.forget(user.id());
        erasedUsers.persist(new ErasedUser(user.id(), clock.instant()));
    }

    /** Says once more who was erased, so that Kafka closes, and so can compact, what it was said in first. */
    @Transactional
    int repeatSome(int most) {
        List<ErasedUser> due = erasedUsers.before(clock.instant().minus(compactedWithin), most);
        for (ErasedUser erased : due) {
            outbox.append(erased.event());
            // Once more, should the service have gone before it was done.
            mails.forget(erased.id());
            erasedUsers.delete(erased);
        }
        return due.size();
    }
}
