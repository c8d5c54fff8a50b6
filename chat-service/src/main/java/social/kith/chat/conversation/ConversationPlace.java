package social.kith.chat.conversation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Where a message stands, whoever looks: a conversation, and whose it is. It gives no right to read it. */
public record ConversationPlace(
        Id id,
        ConversationKind kind,
        @Nullable Id userLow,
        @Nullable Id userHigh) {
    public Optional<Id> group() {
        return kind == ConversationKind.GROUP ? Optional.of(id) : Optional.empty();
    }

    /** The other one of the two, in a direct conversation. */
    public Optional<Id> otherThan(Id user) {
        if (kind == ConversationKind.GROUP) return Optional.empty();
        return Optional.ofNullable(user.equals(userLow) ? userHigh : userLow).map(Objects::requireNonNull);
    }
}
