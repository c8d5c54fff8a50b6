package social.kith.content.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.text.NotBlankText;

/**
 * What a client sends to comment on a post, or a part of it to change a comment: a text, images, or both.
 *
 * @param content an empty one is none
 */
public record WriteComment(
        @Nullable @NotBlankText @CodePointLength(max = 5_000)
        String content,

        @Nullable @Size(max = 4) @UniqueElements List<@NotNull Id> mediaIds) {

    public WriteComment {
        if (content != null && content.isEmpty()) content = null;
    }

    boolean saysNothing() {
        return content == null && images().isEmpty();
    }

    String text() {
        return content == null ? "" : content;
    }

    List<Id> images() {
        return mediaIds == null ? List.of() : mediaIds;
    }
}
