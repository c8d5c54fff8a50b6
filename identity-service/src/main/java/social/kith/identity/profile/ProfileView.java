package social.kith.identity.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.kith.platform.identity.UserCard;
import social.kith.platform.version.Versioned;

/**
 * A profile as somebody sees it. A field that the viewer may not see is absent; one that they may see, and that says
 * nothing, is {@code null}.
 *
 * @param restricted whether the profile is private to the viewer, who then sees no more than the card
 * @param aboutMe {@code null} where it is hidden, empty where nothing was written
 * @param relationship absent where it is the viewer's own profile
 * @param followerCount hidden with the list of those whom it counts, and so is {@code followingCount}
 * @param postCount of the posts outside groups: to the owner all, to a follower those for followers, to others the public
 *     ones
 */
@SuppressWarnings("NullableOptional") // Three states, in JSON as here: hidden, empty, something.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileView(
        @JsonUnwrapped @JsonInclude(JsonInclude.Include.ALWAYS)
        UserCard card,

        boolean restricted,
        @Nullable String email,
        @Nullable LocalDate dateOfBirth,
        @Nullable Optional<String> aboutMe,
        @Nullable Instant createdAt,
        @Nullable Long followerCount,
        @Nullable Long followingCount,
        @Nullable Long postCount,
        @Nullable Relationship relationship)
        implements Versioned {

    /** No time of a change would tell: what is shown depends on who looks, and on who follows. */
    @Override
    public String version() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What a viewer sees to whom the profile is private. */
    public static ProfileView restricted(UserCard card, Relationship relationship) {
        return new ProfileView(card, true, null, null, null, null, null, null, null, relationship);
    }
}
