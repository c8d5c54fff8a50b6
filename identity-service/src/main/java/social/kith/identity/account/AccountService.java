package social.kith.identity.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import social.kith.identity.mail.MailKind;
import social.kith.identity.mail.Mails;
import social.kith.identity.password.PasswordPolicy;
import social.kith.identity.password.Passwords;
import social.kith.identity.profile.ProfileView;
import social.kith.identity.profile.Relationship;
import social.kith.identity.replica.FollowCounts;
import social.kith.identity.replica.PostCounts;
import social.kith.identity.replica.Relations;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.patch.MergePatch;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.IfMatch;

/** Accounts: how one comes to be, and what it says of its owner. */
@ApplicationScoped
public class AccountService {
    private final UserRepository users;
    private final FollowCounts follows;
    private final PostCounts posts;
    private final Relations relations;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final MergePatch patches;
    private final IfMatch ifMatch;
    private final Mails mails;
    private final Outbox outbox;
    private final Clock clock;

    AccountService(
            UserRepository users,
            FollowCounts follows,
            PostCounts posts,
            Relations relations,
            PasswordPolicy policy,
            Passwords passwords,
            MergePatch patches,
            IfMatch ifMatch,
            Mails mails,
            Outbox outbox,
            Clock clock) {
        this.users = users;
        this.follows = follows;
        this.posts = posts;
        this.relations = relations;
        this.policy = policy;
        this.passwords = passwords;
        this.patches = patches;
        this.ifMatch = ifMatch;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Checks what the request alone can tell, and hashes the password: slow, so before any transaction. */
    String admit(RegisterAccount command) {
        policy.require("password", command.password(), command.email());
        return passwords.hash(command.password());
    }

    @Transactional
    public OwnProfile register(RegisterAccount command, String passwordHash) {
        users.requireFreeEmail(command.email());
        User user = User.register(command, passwordHash, clock.instant());
        if (command.nickname() != null) users.requireFreeNickname(command.nickname(), user.id());
        users.persist(user);
        outbox.append(user.registered());
        mails.write(user.id(), user.email(), MailKind.EMAIL_CONFIRMATION);
        return user.ownProfile();
    }

    public OwnProfile ownProfile(Id me) {
        return users.require(me).ownProfile();
    }

    /** Changes what the patch names. */
    @Transactional
    OwnProfile change(Id me, ObjectNode patch) {
        User user = users.require(me);
        ifMatch.require(user.ownProfile());
        Profile changed = patches.apply(patch, user.profile(), Profile.class);
        if (changed.nickname() != null) users.requireFreeNickname(changed.nickname(), me);
        user.change(changed, clock.instant()).forEach(outbox::append);
        return user.ownProfile();
    }

    /** A profile as that viewer may see it; none where one of the two has blocked the other. */
    public ProfileView profile(Id viewer, Id id) {
        User user = users.require(id);
        if (viewer.equals(id)) return user.ownView(follows.of(id, viewer), posts.of(id));
        var relation = relations.between(viewer, id);
        if (relation.blocked()) throw Refusal.notFound("user");
        boolean isPublic = Boolean.TRUE.equals(user.card().isPublic());
        return user.profileFor(Relationship.of(id, isPublic, relation), follows.of(id, viewer), posts.of(id));
    }

    /** Somebody's card; nobody's who deleted their account. */
    public Optional<UserCard> card(Id id) {
        return users.present(id).map(User::card);
    }

    /**
     * Somebody who can be written to.
     *
     * @param email theirs, as far as a mail to it has shown
     */
    public record Reachable(UserCard card, String email) {}

    /** Whoever is there and has confirmed their address. */
    @ActivateRequestContext
    public Optional<Reachable> reachable(Id id) {
        return users.present(id).filter(User::isEmailVerified).map(user -> new Reachable(user.card(), user.email()));
    }

    /** People with all those words in their names, each as the beginning of one; nobody whom the viewer is not to meet. */
    Page<UserCard> search(Id viewer, String typed, PageRequest page) {
        String words = SearchWords.query(typed);
        return words.isEmpty() ? Page.of(List.of(), page, card -> 0) : users.search(viewer, words, page);
    }
}
