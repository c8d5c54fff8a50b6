package social.kith.chat.message;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.text.NotBlankText;

/**
 * A message to be sent.
 *
 * @param clientMessageId the sender's own name for it, by which a second try is known
 */
public record SendMessage(
        @NotNull @NotBlankText @CodePointLength(max = 64) String clientMessageId,
        @NotNull @NotBlankText @CodePointLength(max = 5_000) String content,
        @Nullable List<Id> mediaIds) {

    boolean hasMedia() {
        return mediaIds != null && !mediaIds.isEmpty();
    }
}
