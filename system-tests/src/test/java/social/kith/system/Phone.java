package social.kith.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.kith.cluster.client.Answer;

/**
 * A device on which somebody chats: it sends, over its socket and without, sends again what was not answered, loses its
 * socket and comes back. What it does is up to its seed; when, to what it is answered.
 */
final class Phone implements Handset.Answers {
    private static final int MOST_AT_ONCE = 4;

    private final String name;
    private final Person owner;
    private final List<String> conversations;
    private final Random random;
    private final Ledger ledger;
    private final Handset handset;
    private final Map<String, Written> unanswered = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<Sent> answered = Collections.synchronizedList(new ArrayList<>());
    private int count;

    private record Written(String id, String conversation, String content) {}

    /** @param id the message's, not its sender's name for it */
    private record Sent(Written written, String id) {}

    Phone(String name, Person owner, URI gateway, List<String> conversations, long seed, Ledger ledger) {
        this.name = name;
        this.owner = owner;
        this.conversations = conversations;
        this.random = new Random(seed);
        this.ledger = ledger;
        this.handset = new Handset(gateway, owner.client().cookie().orElseThrow(), conversations, this);
    }

    List<String> conversations() {
        return conversations;
    }

    Handset handset() {
        return handset;
    }

    /** As long as that goes on, and then until everything is answered; its socket stays open. */
    void use(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            handset.connects();
            sendsAgain();
            does(random.nextInt(100));
        }
        do {
            handset.connects();
            sendsAgain();
        } while (!unanswered.isEmpty());
    }

    /** @return what it has said in that conversation, acknowledged */
    Told.Message says(String conversation) {
        Written written = writes(conversation);
        sends(written);
        awaitsAnswers();
        use(() -> false);
        return new Told.Message(acknowledged(written), written.content(), false, false);
    }

    /** @return what it said last there, as it has become */
    Told.Message correctsItself(String conversation) {
        Sent last = List.copyOf(answered).reversed().stream()
                .filter(sent -> sent.written().conversation().equals(conversation))
                .findFirst()
                .orElseThrow();
        changes(last, false);
        return Objects.requireNonNull(ledger.changed().get(last.written().id()));
    }

    private Told.Key acknowledged(Written written) {
        return Objects.requireNonNull(ledger.acknowledged().get(written.id()));
    }

    private void does(int chance) {
        if (chance < 5) handset.drops(Line::drop);
        else if (chance < 8) handset.drops(Line::close);
        else if (chance < 20) sendsWithoutSocket(writes());
        else if (chance < 23) sends(writesNothing());
        else if (chance < 28 && !answered.isEmpty()) sends(known());
        else if (chance < 35 && !answered.isEmpty()) changes();
        else {
            for (int many = 1 + random.nextInt(MOST_AT_ONCE); many > 0; many--) sends(writes());
            if (random.nextInt(10) == 0) handset.drops(Line::drop);
        }
        awaitsAnswers();
    }

    /** Something that it has written is edited, or deleted now and then. */
    private void changes() {
        int which = random.nextInt(answered.size());
        boolean deletes = random.nextInt(4) == 0;
        changes(deletes ? answered.remove(which) : answered.get(which), deletes);
    }

    /** Asked for again until it is answered. */
    private void changes(Sent sent, boolean deletes) {
        Written written = sent.written();
        String path = "/conversations/" + written.conversation() + "/messages/" + sent.id();
        String content = "Edited for the " + count++ + "th time: " + written.content();
        await().atMost(Handset.RESTART).until(() -> {
            Answer answer = answers(() ->
                    deletes ? owner.client().delete(path) : owner.client().patch(path, Map.of("content", content)));
            if (answer == null || answer.status() >= 500) return false;
            if (answer.status() / 100 != 2) wrong("A change was refused: " + answer.body());
            else if (!deletes) ledger.changes(Told.Message.of(answer.body()));
            else ledger.deletes(written.id());
            return true;
        });
    }

    private static @Nullable Answer answers(Supplier<Answer> call) {
        try {
            return call.get();
        } catch (UncheckedIOException noAnswer) {
            return null;
        }
    }

    private Written writes() {
        return writes(anyConversation());
    }

    private Written writes(String conversation) {
        String id = name + "-" + count++;
        return written(id, conversation, "What " + id + " says");
    }

    /** Which is refused. */
    private Written writesNothing() {
        return written(name + "-nothing-" + count++, anyConversation(), " ");
    }

    private String anyConversation() {
        return conversations.get(random.nextInt(conversations.size()));
    }

    private Written written(String id, String conversation, String content) {
        var written = new Written(id, conversation, content);
        ledger.sends(id);
        unanswered.put(id, written);
        return written;
    }

    /** Sent once more although it was acknowledged, as by a client that has lost its memory. */
    private Written known() {
        Written known = answered.remove(random.nextInt(answered.size())).written();
        unanswered.put(known.id(), known);
        return known;
    }

    private void sendsAgain() {
        for (Written written : List.copyOf(unanswered.values())) {
            if (random.nextInt(3) == 0) sendsWithoutSocket(written);
            else sends(written);
        }
        awaitsAnswers();
    }

    private void sends(Written written) {
        handset.sends(Map.of(
                "type", "send",
                "conversationId", written.conversation(),
                "clientMessageId", written.id(),
                "content", written.content()));
    }

    private void sendsWithoutSocket(Written written) {
        Answer answer = answers(() -> owner.writes(written.conversation(), written.id(), written.content()));
        if (answer == null) return;
        if (answer.status() / 100 == 2) acknowledged(answer.body());
        else if (answer.status() < 500) refused(written.id(), answer.body());
    }

    /** Who is not answered for long goes, and comes back. */
    private void awaitsAnswers() {
        if (!handset.awaits(unanswered::isEmpty)) handset.drops(Line::drop);
    }

    @Override
    public void acknowledged(JsonNode message) {
        var acknowledged = Told.Message.of(message);
        ledger.acknowledges(acknowledged);
        Written written = unanswered.remove(acknowledged.clientMessageId());
        if (written != null && !acknowledged.deleted())
            answered.add(new Sent(written, acknowledged.key().id()));
    }

    @Override
    public void refused(String id, JsonNode why) {
        Written written = unanswered.remove(id);
        if (written != null && written.content().isBlank()) ledger.refuses(id);
        else if (written != null) wrong(written + " was refused: " + why);
        else if (!ledger.isRefused(id)) wrong("Refused, and nobody knows what: " + why);
    }

    @Override
    public void wrong(String what) {
        ledger.wrong(name + ": " + what);
    }
}
