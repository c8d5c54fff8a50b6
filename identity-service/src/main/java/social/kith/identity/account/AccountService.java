package social.kith.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import social.kith.identity.profile.ProfileView;
import social.kith.identity.replica.FollowReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;

/** Accounts: how one comes to be, and who may use it. */
@ApplicationScoped
public class AccountService {
    private static final int MINIMUM_AGE = 13;
    private final UserRepository users;
    private final FollowReplicas follows;
    private final Passwords passwords;
    private final Outbox outbox;
    private final Clock clock;

    AccountService(UserRepository users, FollowReplicas follows, Passwords passwords, Outbox outbox, Clock clock) {
        this.users = users;
        this.follows = follows;
        this.passwords = passwords;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Checks what the request alone can tell, and hashes the password: slow, so before any transaction. */
    String admit(RegisterAccount command) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (command.dateOfBirth().isAfter(today.minusYears(MINIMUM_AGE)))
            throw Refusal.invalid("dateOfBirth", "must be at least " + MINIMUM_AGE + " years ago");
        if (command.passwordTellsEmail()) throw Refusal.invalid("password", "must not contain your email's name");
        return passwords.hash(command.password());
    }

    @Transactional
    public OwnProfile register(RegisterAccount command, String passwordHash) {
        if (users.byEmail(command.email()).isPresent())
            throw Refusal.conflict("There is an account with this email already. Sign in, or use another one.");
        if (command.nickname() != null && users.byNickname(command.nickname()).isPresent())
            throw Refusal.conflict("This nickname is taken. Choose another one.");
        User user = User.register(command, passwordHash, clock.instant());
        users.persist(user);
        outbox.append(new UserRegistered(user.card()));
        return user.ownProfile();
    }

    /** Whoever has that email and password; a wrong email and a wrong password are told apart by nobody. */
    public OwnProfile recognise(SignIn signIn) {
        var user = users.byEmail(signIn.email());
        boolean right = user.map(known -> passwords.matches(signIn.password(), known.passwordHash()))
                .orElseGet(() -> {
                    passwords.matchesNobody(signIn.password());
                    return false;
                });
        if (!right) throw Refusal.unauthenticated("Email or password is wrong.");
        return user.orElseThrow().ownProfile();
    }

    public OwnProfile ownProfile(Id id) {
        return require(id).ownProfile();
    }

    /** A profile as that viewer may see it. */
    public ProfileView profile(Id viewer, Id id) {
        return require(id).profileFor(viewer, follows.follows(viewer, id));
    }

    public UserCard card(Id id) {
        return require(id).card();
    }

    private User require(Id id) {
        return users.findByIdOptional(id.value()).orElseThrow(() -> Refusal.notFound("user"));
    }
}
