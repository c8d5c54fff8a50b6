package social.kith.content.post;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * What a post says, whoever it says it to.
 *
 * @param content empty where there are images alone
 */
record Draft(@Nullable String title, String content, List<Id> images) {
    static Draft of(@Nullable String title, @Nullable String content, @Nullable List<Id> images) {
        return new Draft(title, Objects.requireNonNullElse(content, ""), Objects.requireNonNullElse(images, List.of()));
    }

    boolean saysNothing() {
        return content.isEmpty() && images.isEmpty();
    }
}
