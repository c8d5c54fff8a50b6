package social.kith.chat.message;

import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/**
 * A message on its way to the database, with whoever waits for it.
 *
 * @param cause the request or the frame that it came with, for traces
 */
record Submission(
        UserCard sender, Id conversation, SendMessage message, Context cause, CompletableFuture<Sent> answer) {
    static Submission of(UserCard sender, Id conversation, SendMessage message) {
        return new Submission(sender, conversation, message, Context.current(), new CompletableFuture<>());
    }
}
