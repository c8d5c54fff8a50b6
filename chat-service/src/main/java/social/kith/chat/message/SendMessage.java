package social.kith.chat.message;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.platform.text.NotBlankText;

/**
 * A message to be sent: a text, images, or both.
 *
 * @param clientMessageId the sender's own name for it, by which a second try is known
 * @param content an empty one is none
 */
public record SendMessage(
        @NotNull @NotBlankText @CodePointLength(max = 64) String clientMessageId,

        @Nullable @NotBlankText @CodePointLength(max = 5_000)
        String content,

        @Nullable @Size(max = 4) @UniqueElements List<@NotNull Id> mediaIds) {

    public SendMessage {
        if (content != null && content.isEmpty()) content = null;
    }

    /** Refuses one with neither, which a look at it alone can tell. */
    public void requireSomething() {
        if (content == null && images().isEmpty())
            throw Refusal.invalid("content", "is needed where there is no image");
    }

    String text() {
        return content == null ? "" : content;
    }

    List<Id> images() {
        return mediaIds == null ? List.of() : mediaIds;
    }
}
