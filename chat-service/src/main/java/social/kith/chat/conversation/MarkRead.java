package social.kith.chat.conversation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** How far the caller has read. */
public record MarkRead(@NotNull @PositiveOrZero Long seq) {}
