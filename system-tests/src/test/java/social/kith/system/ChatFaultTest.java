package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People chat on several devices each while parts of the system are killed. {@code -Dkith.seed} does the same again, as far
 * as a busy machine allows; {@code -Dkith.faults} says how often something is killed.
 */
@ExtendWith(Network.Extension.class)
class ChatFaultTest {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int FAULTS = Integer.getInteger("kith.faults", 5);
    private static final int PEOPLE = 20;
    private static final int FEW = 6;
    private static final int MOST_DEVICES = 3;

    private final long seed = Long.getLong("kith.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private final List<Guest> guests = new ArrayList<>();
    private final List<Phone> phones = new ArrayList<>();

    /** Somebody, and the conversations that they are in. */
    private record Guest(Person person, List<String> conversations) {}

    @Test
    void whateverIsKilledEachDeviceHasWhatTheServerHasOnceAndInOrder(Network network) throws Exception {
        System.err.println("ChatFaultTest with -Dkith.seed=" + seed + " -Dkith.faults=" + FAULTS);
        meet(network);
        chatThroughFaults(network);
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
                await().atMost(PATIENCE).until(() -> phone.handset().position(conversation) >= history.size());
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

    private void chatThroughFaults(Network network) throws Exception {
        var goesOn = new AtomicBoolean(true);
        var faults = new Faults(
                network.cluster(), random, () -> ledger.acknowledged().size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> users = new ArrayList<>();
            for (Phone phone : phones) users.add(threads.submit(() -> phone.use(goesOn::get)));
            try {
                for (int n = 0; n < FAULTS && ledger.wrongs().isEmpty(); n++) faults.next();
                goesOn.set(false);
                for (var user : users) await().atMost(PATIENCE).until(user::isDone);
            } finally {
                threads.shutdownNow();
            }
            for (var user : users) user.get();
        }
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
        System.err.printf("%,d messages on %d devices%n", all.size(), phones.size());
        assertThat(all)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ledger.acknowledged().values());
        Set<String> answered = new HashSet<>(ledger.refused());
        answered.addAll(ledger.acknowledged().keySet());
        assertThat(answered).isEqualTo(ledger.sent());
        assertThat(all.stream().map(Told.Message::clientMessageId).collect(Collectors.toSet()))
                .doesNotContainAnyElementsOf(ledger.refused());
    }
}
