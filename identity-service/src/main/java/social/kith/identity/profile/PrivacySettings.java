package social.kith.identity.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

/** Who sees which field of a profile; {@code connections} are the lists of followers and followed. */
@Embeddable
public record PrivacySettings(
        @NotNull @Column(table = PrivacySettings.TABLE, name = "email")
        Visibility email,

        @NotNull @Column(table = PrivacySettings.TABLE, name = "date_of_birth")
        Visibility dateOfBirth,

        @NotNull @Column(table = PrivacySettings.TABLE, name = "about_me")
        Visibility aboutMe,

        @NotNull @Column(table = PrivacySettings.TABLE, name = "connections")
        Visibility connections) {
    public static final String TABLE = "profile_privacy_settings";

    /** What a new account starts with. */
    public static PrivacySettings initial() {
        return new PrivacySettings(
                Visibility.FOLLOWERS, Visibility.FOLLOWERS, Visibility.EVERYONE, Visibility.EVERYONE);
    }
}
