package social.kith.chat.message;

import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.text.NotBlankText;

/**
 * What its author changes of a message.
 *
 * @param content the new text; an empty one is none
 */
public record ChangeMessage(
        @Nullable @NotBlankText @CodePointLength(max = 5_000)
        String content) {

    public ChangeMessage {
        if (content != null && content.isEmpty()) content = null;
    }

    String text() {
        return content == null ? "" : content;
    }
}
