package social.kith.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import social.kith.identity.limit.ClientAddress;
import social.kith.identity.limit.Limits;
import social.kith.identity.password.Passwords;
import social.kith.identity.replica.Departures;
import social.kith.identity.session.SessionService;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;

/** Who somebody is who says a password. */
@ApplicationScoped
class SignInService {
    private final UserRepository users;
    private final Passwords passwords;
    private final SessionService sessions;
    private final Departures departures;
    private final Limits limits;
    private final Outbox outbox;
    private final Duration grace;
    private final Clock clock;

    SignInService(
            UserRepository users,
            Passwords passwords,
            SessionService sessions,
            Departures departures,
            Limits limits,
            Outbox outbox,
            @ConfigProperty(name = "kith.account.grace") Duration grace,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.departures = departures;
        this.limits = limits;
        this.outbox = outbox;
        this.grace = grace;
        this.clock = clock;
    }

    /** Whoever has that email and password; a wrong email and a wrong password are told apart by nobody. */
    Recognised recognise(SignIn signIn, ClientAddress from) {
        return limits.guess(User.key(signIn.email()), from, () -> {
            var user = users.byEmail(signIn.email()).filter(known -> !known.isLost(grace, clock.instant()));
            if (user.isEmpty()) {
                passwords.matchesNobody(signIn.password());
                throw wrong();
            }
            return recognise(user.get(), signIn.password(), wrong());
        });
    }

    /** The caller once more, who says their password before something that cannot be undone. */
    Recognised recognise(Id me, String password, ClientAddress from) {
        User user = users.require(me);
        return limits.guess(
                me.toString(),
                from,
                () -> recognise(user, password, Refusal.againstRule("The current password is wrong.")));
    }

    private Recognised recognise(User user, String password, Refusal wrong) {
        String hash = user.passwordHash();
        if (!passwords.matches(password, hash)) throw wrong;
        return new Recognised(user.id(), hash, passwords.isOutdated(hash) ? passwords.hash(password) : hash);
    }

    private static Refusal wrong() {
        return Refusal.unauthenticated("Email or password is wrong.");
    }

    /** Begins a session; an account that its owner had deleted is theirs again. */
    @Transactional
    Entrance enter(Recognised recognised, @Nullable String userAgent) {
        // Whoever has changed the password meanwhile has ended all sessions, this one too.
        User user = users.findByIdOptional(recognised.id().value())
                .filter(known -> known.passwordHash().equals(recognised.passwordHash()))
                .orElseThrow(SignInService::wrong);
        user.setPassword(recognised.passwordHash(), recognised.freshHash());
        if (user.isDeleted()) restore(user);
        return new Entrance(user.ownProfile(), sessions.begin(user.id(), userAgent));
    }

    private void restore(User user) {
        outbox.append(user.restore());
        departures.begin(user.id());
    }

    /**
     * Somebody whose password was right.
     *
     * @param passwordHash the one that it was compared with
     * @param freshHash the same, or one that costs what a hash costs today
     */
    record Recognised(Id id, String passwordHash, String freshHash) {}

    /** Who has come in, and the token of their session. */
    record Entrance(OwnProfile profile, String token) {}
}
