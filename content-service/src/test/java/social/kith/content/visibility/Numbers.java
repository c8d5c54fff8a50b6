package social.kith.content.visibility;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a post says beside its text.
 *
 * @param audience sorted; absent but for the author of a private post
 */
record Numbers(
        int comments,
        Map<String, Integer> reactions,
        @Nullable String mine,
        List<String> mentions,
        @Nullable List<String> audience) {

    /** @param reacting those of the people who reacted whom the viewer meets */
    static Numbers of(
            Collection<String> comments,
            Written post,
            Collection<Person> reacting,
            Person viewer,
            List<String> mentions,
            @Nullable List<String> audience) {
        Map<String, Integer> reactions = reacting.stream()
                .map(post.reactions::get)
                .collect(Collectors.toMap(emoji -> emoji, emoji -> 1, Integer::sum, TreeMap::new));
        return new Numbers(comments.size(), reactions, post.reactions.get(viewer), mentions, audience);
    }

    static Numbers of(ExtractableResponse<Response> answer, World world) {
        List<String> audience = answer.path("audience.id");
        return new Numbers(
                answer.path("commentCount"),
                new TreeMap<>(answer.<Map<String, Integer>>path("reactionCounts")),
                answer.path("myReaction"),
                answer.<List<String>>path("mentions.id").stream()
                        .map(world::named)
                        .toList(),
                audience == null
                        ? null
                        : audience.stream().map(world::named).sorted().toList());
    }
}
