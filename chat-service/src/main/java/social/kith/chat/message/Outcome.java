package social.kith.chat.message;

import java.util.List;
import social.kith.chat.conversation.Recipient;
import social.kith.platform.problem.Refusal;

/** What came of one message of many. */
sealed interface Outcome {
    /** It is kept, and those are to be told. */
    record Kept(MessageView message, List<Recipient> recipients) implements Outcome {}

    /** The same message had been sent before. */
    record Known(MessageView message) implements Outcome {}

    /** It is not, and the others are none the worse for it. */
    record Refused(Refusal reason) implements Outcome {}
}
