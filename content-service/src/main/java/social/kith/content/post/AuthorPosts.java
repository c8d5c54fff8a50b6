package social.kith.content.post;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many posts outside groups an author has.
 *
 * @param forEverybody those that are public
 * @param forFollowers these, and those that are almost private
 * @param all private and unlisted ones too
 */
record AuthorPosts(
        @JsonProperty("public") long forEverybody,
        @JsonProperty("followers") long forFollowers,
        @JsonProperty("all") long all) {
    static final AuthorPosts NONE = new AuthorPosts(0, 0, 0);
}
