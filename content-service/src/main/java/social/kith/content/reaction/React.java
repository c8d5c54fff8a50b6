package social.kith.content.reaction;

import jakarta.validation.constraints.NotNull;

/** What a client sends to react to a post. */
public record React(@NotNull Emoji emoji) {}
