package social.kith.content.post;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.text.NotBlankText;

/** What a client sends to publish a post in a group, which decides alone who sees it; the rest is as in {@link CreatePost}. */
public record CreateGroupPost(
        @Nullable @NotBlankText @CodePointLength(max = 200) String title,

        @Nullable @NotBlankText @CodePointLength(max = 10_000)
        String content,

        @Nullable @Size(max = 4) @UniqueElements List<@NotNull Id> mediaIds) {

    public CreateGroupPost {
        if (content != null && content.isEmpty()) content = null;
    }

    Draft draft() {
        return Draft.of(title, content, mediaIds);
    }
}
