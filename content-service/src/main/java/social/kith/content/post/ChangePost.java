package social.kith.content.post;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.text.NotBlankText;

/**
 * Any part of a post that its author changes: what is not named stays as it is. An audience goes with {@code private}
 * alone, and goes away with it; a group post has neither.
 */
public record ChangePost(
        @Nullable @NotBlankText @CodePointLength(max = 200) String title,

        @Nullable @NotBlankText @CodePointLength(max = 10_000)
        String content,

        @Nullable Privacy privacy,
        @Nullable @Size(max = 1_000) List<@NotNull Id> audience,

        @Nullable @Size(max = 4) @UniqueElements List<@NotNull Id> mediaIds) {

    public ChangePost {
        if (content != null && content.isEmpty()) content = null;
    }

    Draft draft() {
        return Draft.of(title, content, mediaIds);
    }
}
