package social.kith.identity.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.identity.profile.Connections;
import social.kith.identity.profile.PrivacySettings;
import social.kith.identity.profile.ProfileView;
import social.kith.identity.profile.Relationship;
import social.kith.identity.replica.AuthorPosts;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.Versioned;

/** Somebody with an account. */
@Entity
@Table(name = "users")
@SecondaryTable(name = PrivacySettings.TABLE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "user_id"))
class User {
    @jakarta.persistence.Id
    private long id;

    private String email;
    private String emailKey;
    private boolean emailVerified;
    private String passwordHash;
    private String firstName;
    private String lastName;
    /** {@code YYYY-MM-DD}; the driver would make a number of milliseconds of a date. */
    private String dateOfBirth;

    private @Nullable String nickname;
    private @Nullable String nicknameKey;
    private @Nullable String aboutMe;
    private @Nullable Long avatarMediaId;
    private boolean isPublic;

    @Embedded
    private PrivacySettings privacy;

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    protected User() {}

    static User register(RegisterAccount command, String passwordHash, Instant at) {
        User user = new User();
        user.id = Id.next().value();
        user.email = command.email();
        user.emailKey = key(command.email());
        user.passwordHash = passwordHash;
        user.createdAt = at;
        user.updatedAt = at;
        user.say(command.profile());
        return user;
    }

    /** What an email or nickname is compared by: neither its case nor surrounding blanks count. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    UserRegistered registered() {
        return new UserRegistered(card(), privacy.connections());
    }

    /** Changes the profile; returns what others have to be told of it. */
    List<DomainEvent> change(Profile profile, Instant at) {
        var cardBefore = card();
        var profileBefore = profile();
        say(profile);
        if (!profile().equals(profileBefore)) updatedAt = Versioned.after(updatedAt, at);
        List<DomainEvent> events = new ArrayList<>();
        if (!card().equals(cardBefore)) events.add(new ProfileChanged(card(), privacy.connections()));
        if (!privacy.equals(profileBefore.privacy())) events.add(new PrivacyChanged(card(), privacy.connections()));
        return events;
    }

    private void say(Profile profile) {
        firstName = profile.firstName().strip();
        lastName = profile.lastName().strip();
        dateOfBirth = profile.dateOfBirth().toString();
        nickname = profile.nickname();
        nicknameKey = nickname == null ? null : key(nickname);
        aboutMe = profile.aboutMe();
        avatarMediaId =
                profile.avatarMediaId() == null ? null : profile.avatarMediaId().value();
        isPublic = profile.isPublic();
        privacy = profile.privacy();
    }

    Profile profile() {
        return new Profile(
                firstName,
                lastName,
                LocalDate.parse(dateOfBirth),
                nickname,
                aboutMe,
                avatarMediaId == null ? null : new Id(avatarMediaId),
                isPublic,
                privacy);
    }

    /** The address counts from now on, and is known to be the user's. */
    void confirm(String address, Instant at) {
        email = address;
        emailKey = key(address);
        emailVerified = true;
        updatedAt = Versioned.after(updatedAt, at);
    }

    /** Sets another password, unless it was changed since the old one was looked at. */
    void setPassword(String oldHash, String newHash) {
        requirePassword(oldHash);
        passwordHash = newHash;
    }

    /** Whoever was recognised by a password that is none any more is nobody. */
    void requirePassword(String hash) {
        if (!passwordHash.equals(hash)) throw Refusal.conflict("The password was changed meanwhile.");
    }

    UserDeleted delete(Instant at) {
        deletedAt = at;
        return new UserDeleted(id());
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether it is too late to come back. */
    boolean isLost(Duration grace, Instant now) {
        return deletedAt != null && now.isAfter(deletedAt.plus(grace));
    }

    UserRestored restore() {
        deletedAt = null;
        return new UserRestored(card(), privacy.connections());
    }

    UserErased erased() {
        return new UserErased(id());
    }

    Id id() {
        return new Id(id);
    }

    String email() {
        return email;
    }

    boolean hasEmail(String address) {
        return emailKey.equals(key(address));
    }

    boolean isEmailVerified() {
        return emailVerified;
    }

    String passwordHash() {
        return passwordHash;
    }

    UserCard card() {
        return UserCard.of(id(), firstName, lastName, nickname, avatarUrl(), isPublic);
    }

    private @Nullable String avatarUrl() {
        return avatarMediaId == null ? null : avatarUrl(new Id(avatarMediaId));
    }

    static String avatarUrl(Id image) {
        return "/api/v1/media/" + image + "/thumbnail";
    }

    ProfileView ownView(Connections connections, AuthorPosts posts) {
        return view(true, true, connections, posts.all(), null);
    }

    ProfileView profileFor(Relationship viewer, Connections connections, AuthorPosts posts) {
        boolean follower = viewer.follows();
        return isPublic || follower
                ? view(false, follower, connections, posts.shownTo(follower), viewer)
                : ProfileView.restricted(card(), viewer);
    }

    private ProfileView view(
            boolean owner, boolean follower, Connections connections, long posts, @Nullable Relationship relationship) {
        boolean counted = owner || privacy.connections().letsIn(follower);
        return new ProfileView(
                card(),
                false,
                owner || privacy.email().letsIn(follower) ? email : null,
                owner || privacy.dateOfBirth().letsIn(follower) ? LocalDate.parse(dateOfBirth) : null,
                owner || privacy.aboutMe().letsIn(follower) ? Optional.ofNullable(aboutMe) : null,
                createdAt,
                counted ? connections.followers() : null,
                counted ? connections.following() : null,
                posts,
                relationship);
    }

    OwnProfile ownProfile() {
        return new OwnProfile(
                id(),
                email,
                emailVerified,
                firstName,
                lastName,
                LocalDate.parse(dateOfBirth),
                nickname,
                aboutMe,
                avatarUrl(),
                isPublic,
                privacy,
                createdAt,
                updatedAt);
    }
}
