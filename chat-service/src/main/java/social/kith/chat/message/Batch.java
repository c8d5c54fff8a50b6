package social.kith.chat.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.Participation;
import social.kith.chat.conversation.Recipient;
import social.kith.platform.id.Id;

/**
 * What one transaction knows of the conversations that it writes to. Nobody else writes meanwhile, so what was read once
 * is true until its end: who may write where, who is in a group, and which number is next.
 */
final class Batch {
    private final Map<Sender, Optional<Participation>> senders = new HashMap<>();
    private final Map<Id, List<Recipient>> recipients = new HashMap<>();
    private final Map<Id, Place> places = new HashMap<>();

    Optional<Participation> participation(Id user, Id conversation, Supplier<Optional<Participation>> look) {
        return senders.computeIfAbsent(new Sender(user, conversation), unknown -> look.get());
    }

    List<Recipient> recipients(Id conversation, Supplier<List<Recipient>> look) {
        return recipients.computeIfAbsent(conversation, unknown -> look.get());
    }

    /** The number of the next message of that conversation; taken by {@link #taken} alone. */
    long nextSeq(Participation conversation) {
        return place(conversation).seq + 1;
    }

    void taken(Participation conversation, Id message) {
        Place place = place(conversation);
        place.seq++;
        place.last = message;
    }

    private Place place(Participation conversation) {
        return places.computeIfAbsent(conversation.id(), unknown -> new Place(conversation.lastSeq()));
    }

    /** Each conversation that got messages, with how many it has now and which is the last. */
    void forEach(BiConsumer<Id, Place> advanced) {
        places.forEach((conversation, place) -> {
            if (place.last != null) advanced.accept(conversation, place);
        });
    }

    private record Sender(Id user, Id conversation) {}

    /** How far a conversation is. */
    static final class Place {
        private long seq;
        private @Nullable Id last;

        private Place(long seq) {
            this.seq = seq;
        }

        long seq() {
            return seq;
        }

        @Nullable
        Id last() {
            return last;
        }
    }
}
