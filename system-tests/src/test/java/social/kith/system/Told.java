package social.kith.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What one device has of its conversations, from nothing but the frames that it was sent. */
final class Told {
    private final Map<String, SortedMap<Long, Told.Message>> transcripts = new HashMap<>();
    private final Map<String, Strand> strands = new HashMap<>();
    private final Consumer<String> wrong;

    /** A message, as it is for now. */
    record Message(Key key, String content, boolean edited, boolean deleted) {
        static Message of(JsonNode message) {
            return new Message(
                    new Key(
                            message.path("seq").asLong(),
                            message.path("id").asText(),
                            message.at("/sender/id").asText(),
                            message.path("clientMessageId").asText()),
                    message.path("content").asText(),
                    message.path("edited").asBoolean(),
                    message.path("deleted").asBoolean());
        }

        long seq() {
            return key.seq();
        }

        String clientMessageId() {
            return key.clientMessageId();
        }
    }

    /** What stays as it is, whatever becomes of a message. */
    record Key(long seq, String id, String sender, String clientMessageId) {}

    /** @param wrong is told of what should not have come */
    Told(List<String> conversations, Consumer<String> wrong) {
        conversations.forEach(conversation -> transcripts.put(conversation, new TreeMap<>()));
        this.wrong = wrong;
    }

    /** A socket is opened; answers how far the device has each conversation without a gap, which is where it resumes. */
    Map<String, Long> opens() {
        Map<String, Long> positions = new HashMap<>();
        transcripts.keySet().forEach(conversation -> positions.put(conversation, position(conversation)));
        positions.forEach((conversation, position) -> strands.put(conversation, new Strand(position)));
        return positions;
    }

    /** How far there is no gap. */
    long position(String conversation) {
        long position = 0;
        for (long seq : transcript(conversation).keySet()) {
            if (seq != position + 1) break;
            position = seq;
        }
        return position;
    }

    void hears(JsonNode message) {
        if (isOfOthers(message)) return;
        if (strand(message).takes(message.path("seq").asLong())) keep(message);
        else wrong.accept("A double, or out of order: " + message);
    }

    /** As often as it was sent from here, so maybe of what the device has. */
    void hearsAcknowledged(JsonNode message) {
        if (isOfOthers(message)) return;
        if (strand(message).has(message.path("seq").asLong())) keep(message);
        else hears(message);
    }

    /** What became of a message; of one that the device does not have yet, that comes as it is by then. */
    void hearsChanged(JsonNode message) {
        if (isOfOthers(message)) return;
        if (transcript(conversation(message)).containsKey(message.path("seq").asLong())) keep(message);
    }

    private boolean isOfOthers(JsonNode message) {
        boolean others = !transcripts.containsKey(conversation(message));
        if (others) wrong.accept("Of a conversation of others: " + message);
        return others;
    }

    private static String conversation(JsonNode message) {
        return message.path("conversationId").asText();
    }

    private void keep(JsonNode frame) {
        Message message = Message.of(frame);
        Message before = transcript(conversation(frame)).put(message.seq(), message);
        if (before != null && !before.key().equals(message.key())) wrong.accept(before + " became " + message);
    }

    List<Message> all(String conversation) {
        return new ArrayList<>(transcript(conversation).values());
    }

    private SortedMap<Long, Message> transcript(String conversation) {
        return Objects.requireNonNull(transcripts.get(conversation));
    }

    private Strand strand(JsonNode message) {
        return Objects.requireNonNull(strands.get(conversation(message)));
    }
}
