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
 * What a client sends to publish a post: a text, images, or both.
 *
 * @param content an empty one is none
 * @param audience beside {@code private} alone; at most 1,000 people, since every answer about the post names them
 * @param mediaIds images that the author has uploaded and not used elsewhere
 */
public record CreatePost(
        @Nullable @NotBlankText @CodePointLength(max = 200) String title,

        @Nullable @NotBlankText @CodePointLength(max = 10_000)
        String content,

        @NotNull Privacy privacy,
        @Nullable @Size(max = 1_000) List<@NotNull Id> audience,

        @Nullable @Size(max = 4) @UniqueElements List<@NotNull Id> mediaIds) {

    public CreatePost {
        if (content != null && content.isEmpty()) content = null;
    }

    Draft draft() {
        return Draft.of(title, content, mediaIds);
    }
}
