package social.kith.groups.event;

import jakarta.validation.constraints.NotNull;

/** What a member says to an event. */
public record AnswerEvent(@NotNull Answer response) {}
