package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People chat on several devices each, edit and delete what they said, while parts of the system are killed; while these start
 * again, only a few devices are used. After each of these faults all fall silent, and every device has to have what the server has.
 * {@code -Dkith.seed} does the same again, as far as a busy machine allows; {@code -Dkith.faults} says how often something
 * is killed.
 */
@ExtendWith(Network.Extension.class)
class ChatFaultTest {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final int FAULTS = Integer.getInteger("kith.faults", 5);
    private static final int LAST_WORDS = 15;
    private static final int PEOPLE = 20;
    private static final int FEW = 6;
    private static final int MOST_DEVICES = 3;
    /** So many devices are used while something starts, too: they meet what is half there, and do not keep it from starting. */
    private static final int RESTLESS = 8;

    private final long seed = Long.getLong("kith.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private final Lull lull = new Lull();
    private final List<Guest> guests = new ArrayList<>();
    private final List<Phone> phones = new ArrayList<>();

    /** Somebody, and the conversations that they are in. */
    private record Guest(Person person, List<String> conversations) {}

    @Test
    void whateverIsKilledEachDeviceHasWhatTheServerHasOnceAndInOrder(Network network) throws Exception {
        System.err.println("ChatFaultTest with -Dkith.seed=" + seed + " -Dkith.faults=" + FAULTS);
        meet(network);
        var faults = new Faults(
                network.cluster(), random, lull, () -> ledger.acknowledged().size());
        for (int n = 0; n < FAULTS; n++) {
            chatThrough(faults);
            requireThatEachDeviceHasEverything();
            requireThatLastWordsAreHeard();
        }
        requireThatEachDeviceHasEverything();
    }

    /** In each conversation somebody speaks, then all are silent: what is not told, nothing that follows makes up for. */
    private void requireThatLastWordsAreHeard() {
        for (int n = 0; n < LAST_WORDS; n++) {
            Map<String, Told.Message> last = new HashMap<>();
            Map<String, Phone> speakers = new LinkedHashMap<>();
            List<Phone> inTurn = new ArrayList<>(phones);
            Collections.shuffle(inTurn, random);
            for (Phone phone : inTurn)
                for (String conversation : phone.conversations())
                    if (!last.containsKey(conversation)) {
                        last.put(conversation, phone.says(conversation));
                        speakers.put(conversation, phone);
                    }
            requireThatAllHear(last);
            speakers.forEach((conversation, phone) -> last.put(conversation, phone.correctsItself(conversation)));
            requireThatAllHear(last);
        }
    }

    private void requireThatAllHear(Map<String, Told.Message> last) {
        for (Phone phone : phones) phone.handset().connects();
        soon().untilAsserted(() -> {
            for (Phone phone : phones)
                for (String conversation : phone.conversations())
                    assertThat(phone.handset().transcript(conversation).getLast())
                            .isEqualTo(last.get(conversation));
        });
    }

    /** Nobody says anything: now or never. What is said next would make up for what was not told. */
    private void requireThatEachDeviceHasEverything() {
        assertThat(ledger.wrongs()).isEmpty();
        Map<String, List<Told.Message>> histories = new HashMap<>();
        for (Guest guest : guests)
            for (String conversation : guest.conversations()) {
                List<Told.Message> history = history(guest.person(), conversation);
                assertThat(histories.computeIfAbsent(conversation, first -> history))
                        .isEqualTo(history);
            }
        for (Phone phone : phones) {
            phone.handset().connects();
            for (String conversation : phone.conversations()) {
                List<Told.Message> history = Objects.requireNonNull(histories.get(conversation));
                soon().untilAsserted(() ->
                        assertThat(phone.handset().transcript(conversation)).isEqualTo(history));
            }
            phone.handset().hearsOut();
            for (String conversation : phone.conversations())
                assertThat(phone.handset().transcript(conversation)).isEqualTo(histories.get(conversation));
        }
        assertThat(ledger.wrongs()).isEmpty();
        requireThatNothingIsLostOrMadeUp(histories);
    }

    /** Everybody in one group, some in another one, and each talks to the next one. */
    private void meet(Network network) {
        for (int n = 0; n < PEOPLE; n++) guests.add(new Guest(network.person("Guest"), new ArrayList<>()));
        network.settle();
        group(guests);
        group(guests.subList(0, FEW));
        for (int n = 0; n < PEOPLE; n++) {
            Guest one = guests.get(n);
            Guest other = guests.get((n + 1) % PEOPLE);
            String conversation = one.person().talksTo(other.person());
            one.conversations().add(conversation);
            other.conversations().add(conversation);
        }
        network.settle();
        for (Guest guest : guests) {
            int devices = 2 + random.nextInt(MOST_DEVICES - 1);
            for (int n = 0; n < devices; n++)
                phones.add(new Phone(
                        "phone" + phones.size(),
                        n == 0 ? guest.person() : network.anotherDeviceOf(guest.person()),
                        network.cluster().gateway(),
                        guest.conversations(),
                        random.nextLong(),
                        ledger));
        }
    }

    private static void group(List<Guest> members) {
        Guest owner = members.getFirst();
        String group = owner.person().createsGroup("Friends");
        owner.conversations().add(group);
        for (Guest member : members.subList(1, members.size())) {
            owner.person().invites(group, member.person());
            member.person().acceptsInvitationTo(group);
            member.conversations().add(group);
        }
    }

    private void chatThrough(Faults faults) throws Exception {
        var goesOn = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<Phone> restless = restless();
            List<Future<?>> users = new ArrayList<>();
            for (Phone phone : phones)
                users.add(threads.submit(() -> phone.use(() -> {
                    if (!restless.contains(phone)) lull.awaitEnd();
                    return goesOn.get();
                })));
            try {
                faults.next();
                goesOn.set(false);
                for (var user : users) soon().until(user::isDone);
            } finally {
                threads.shutdownNow();
            }
            for (var user : users) user.get();
        }
    }

    /** Looks at once, and often: there is much to look at. */
    private static ConditionFactory soon() {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(MOMENT)
                .atMost(PATIENCE);
    }

    private Set<Phone> restless() {
        List<Phone> some = new ArrayList<>(phones);
        Collections.shuffle(some, random);
        return Set.copyOf(some.subList(0, RESTLESS));
    }

    private static List<Told.Message> history(Person reader, String conversation) {
        List<JsonNode> messages = reader.items("/conversations/" + conversation + "/messages?after=0&limit=100");
        assertThat(messages.stream().map(message -> message.path("seq").asLong()))
                .as("no gap, no double")
                .isEqualTo(LongStream.rangeClosed(1, messages.size()).boxed().toList());
        return messages.stream().map(Told.Message::of).toList();
    }

    private void requireThatNothingIsLostOrMadeUp(Map<String, List<Told.Message>> histories) {
        List<Told.Message> all =
                histories.values().stream().flatMap(List::stream).toList();
        System.err.printf(
                "%,d messages on %d devices, %,d edited, %,d deleted%n",
                all.size(),
                phones.size(),
                ledger.changed().size(),
                ledger.deleted().size());
        assertThat(all.stream().map(Told.Message::key))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ledger.acknowledged().values());
        Set<String> answered = new HashSet<>(ledger.refused());
        answered.addAll(ledger.acknowledged().keySet());
        assertThat(answered).isEqualTo(ledger.sent());
        assertThat(all.stream().map(Told.Message::clientMessageId).collect(Collectors.toSet()))
                .doesNotContainAnyElementsOf(ledger.refused());
        for (Told.Message message : all) requireThatItIsAsItWasLeft(message);
    }

    private void requireThatItIsAsItWasLeft(Told.Message message) {
        Told.Message changed = ledger.changed().get(message.clientMessageId());
        assertThat(message.deleted())
                .as(message.toString())
                .isEqualTo(ledger.deleted().contains(message.clientMessageId()));
        if (message.deleted()) return;
        if (changed == null) assertThat(message.edited()).as(message.toString()).isFalse();
        else assertThat(message).isEqualTo(changed);
    }
}
