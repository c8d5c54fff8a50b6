package social.kith.identity.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.identity.profile.PrivacySettings;
import social.kith.identity.profile.ProfileView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** Somebody with an account. */
@Entity
@Table(name = "users")
@SecondaryTable(name = PrivacySettings.TABLE, pkJoinColumns = @PrimaryKeyJoinColumn(name = "user_id"))
class User {
    @jakarta.persistence.Id
    private long id;

    private String email;
    private String emailKey;
    private String passwordHash;
    private String firstName;
    private String lastName;
    /** {@code YYYY-MM-DD}; the driver would make a number of milliseconds of a date. */
    private String dateOfBirth;

    private @Nullable String nickname;
    private @Nullable String nicknameKey;
    private @Nullable String aboutMe;
    private @Nullable String avatarUrl;
    private boolean isPublic;

    @Embedded
    private PrivacySettings privacy;

    private Instant createdAt;
    private Instant updatedAt;

    protected User() {}

    static User register(RegisterAccount command, String passwordHash, Instant at) {
        User user = new User();
        user.id = Id.next().value();
        user.email = command.email();
        user.emailKey = key(command.email());
        user.passwordHash = passwordHash;
        user.firstName = command.firstName().strip();
        user.lastName = command.lastName().strip();
        user.dateOfBirth = command.dateOfBirth().toString();
        user.nickname = command.nickname();
        user.nicknameKey = command.nickname() == null ? null : key(command.nickname());
        user.aboutMe = command.aboutMe();
        user.isPublic = command.isPublic() == null || command.isPublic();
        user.privacy = PrivacySettings.initial();
        user.createdAt = at;
        user.updatedAt = at;
        return user;
    }

    /** What an email or nickname is compared by: neither its case nor surrounding blanks count. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    Id id() {
        return new Id(id);
    }

    String passwordHash() {
        return passwordHash;
    }

    UserCard card() {
        return UserCard.of(id(), firstName, lastName, nickname, avatarUrl, isPublic);
    }

    ProfileView profileFor(Id viewer, boolean follower) {
        boolean owner = viewer.equals(id());
        if (!owner && !isPublic && !follower) return ProfileView.restricted(card());
        return new ProfileView(
                card(),
                false,
                owner || privacy.email().letsIn(follower) ? email : null,
                owner || privacy.dateOfBirth().letsIn(follower) ? LocalDate.parse(dateOfBirth) : null,
                owner || privacy.aboutMe().letsIn(follower) ? Optional.ofNullable(aboutMe) : null,
                createdAt);
    }

    OwnProfile ownProfile() {
        return new OwnProfile(
                id(),
                email,
                false,
                firstName,
                lastName,
                LocalDate.parse(dateOfBirth),
                nickname,
                aboutMe,
                avatarUrl,
                isPublic,
                privacy,
                createdAt,
                updatedAt);
    }
}
