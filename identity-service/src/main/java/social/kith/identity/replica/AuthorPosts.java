package social.kith.identity.replica;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many posts somebody has, as content-service tells: none in groups, whose members alone know of those.
 *
 * @param forEverybody those that are public
 * @param forFollowers these, and those that are almost private
 * @param all private and unlisted ones too
 */
public record AuthorPosts(
        @JsonProperty("public") long forEverybody,
        @JsonProperty("followers") long forFollowers,
        @JsonProperty("all") long all) {
    static final AuthorPosts NONE = new AuthorPosts(0, 0, 0);

    /** How many are shown to anybody but the author; a post for chosen followers is counted for none of them. */
    public long shownTo(boolean follower) {
        return follower ? forFollowers : forEverybody;
    }
}
