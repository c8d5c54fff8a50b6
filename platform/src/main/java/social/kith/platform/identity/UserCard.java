package social.kith.platform.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * What everybody signed in sees of anybody, and how people appear wherever they are embedded in an answer. The
 * caller's own travels in the JWT. Of a deleted user only the id is left.
 *
 * @param deleted {@code true} for a deleted user, else absent
 */
public record UserCard(
        Id id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String nickname,
        @Nullable String avatarUrl,
        @Nullable Boolean isPublic,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean deleted) {

    public static UserCard of(
            Id id,
            String firstName,
            String lastName,
            @Nullable String nickname,
            @Nullable String avatarUrl,
            boolean isPublic) {
        return new UserCard(id, firstName, lastName, nickname, avatarUrl, isPublic, null);
    }

    public static UserCard deleted(Id id) {
        return new UserCard(id, null, null, null, null, null, true);
    }
}
