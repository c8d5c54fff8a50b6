package social.kith.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.notes.NoteConsumer;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class InboxTest {
    private static final String TYPE = "NoteHeard";

    @Inject
    NoteService notes;

    @Inject
    NoteConsumer consumer;

    @Inject
    Inbox inbox;

    @Inject
    InboxChannel channel;

    @Inject
    AppliedPositions applied;

    @Inject
    AgroalDataSource database;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final Neighbour elsewhere = Neighbour.of("elsewhere");

    private static String heard(Id id, String text) {
        return "{\"noteId\":\"" + id + "\",\"text\":\"" + text + "\"}";
    }

    private Event send(String text) {
        var id = Id.next();
        String json = heard(id, text);
        return new Event(
                "elsewhere", elsewhere.sendAnything(TYPE, id.toString(), json), TYPE, id.toString(), json, null);
    }

    private void settle() {
        elsewhere.awaitApplied(send("settled").position());
    }

    private static double deadLetters() {
        var counter = Pattern.compile("kith_dead_letters_total(?:\\{.*})? (\\S+)")
                .matcher(given().get("/q/metrics").asString());
        assertThat(counter.find()).isTrue();
        return Double.parseDouble(counter.group(1));
    }

    /** The records as one batch, which Kafka cannot be made to bring. */
    private static ConsumerRecords<String, byte[]> batch(List<Event> events) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (Event event : events) {
            var sent = event.toRecord("kith.elsewhere");
            records.add(new ConsumerRecord<>(
                    sent.topic(),
                    0,
                    records.size(),
                    sent.timestamp(),
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    sent.key(),
                    sent.value(),
                    sent.headers(),
                    Optional.empty()));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition("kith.elsewhere", 0), records), Map.of());
    }

    private Event next(long offset, String text) {
        var id = Id.next();
        long position = applied.of("elsewhere") + offset;
        return new Event("elsewhere", position, TYPE, id.toString(), heard(id, text), null);
    }

    @Test
    void appliesAnEventOnceHoweverOftenItComes() {
        Event one = send("once one");
        Event two = send("once two");
        elsewhere.resend(one);
        elsewhere.resend(two);
        elsewhere.resend(two);
        Event three = send("once three");
        elsewhere.awaitApplied(three.position());
        assertThat(List.of(notes.count("once one"), notes.count("once two"), notes.count("once three")))
                .containsExactly(1L, 1L, 1L);
        // Told after it is applied, so perhaps a moment later.
        await().untilAsserted(() -> assertThat(consumer.toldLive())
                .filteredOn(text -> text.startsWith("once"))
                .containsExactly("once one", "once two", "once three"));
    }

    @Test
    void appliesTheRestOfABatchThatHasAPoisonInIt() throws Exception {
        double before = deadLetters();
        settle();
        Event poison = next(2, "poison in the batch");
        channel.receive(batch(List.of(next(1, "batch one"), poison, next(3, "batch two"), next(4, "batch three"))));
        assertThat(consumer.toldLive())
                .filteredOn(text -> text.contains("batch"))
                .containsExactly("batch one", "batch two", "batch three");
        assertThat(List.of(notes.count("batch one"), notes.count("batch two"), notes.count("batch three")))
                .containsExactly(1L, 1L, 1L);
        assertThat(notes.count("poison in the batch")).isZero();
        assertThat(deadLetters() - before).isOne();
        try (var letters = Topic.named("kith.notes.dead-letters")) {
            var letter =
                    letters
                            .awaitRecords(all ->
                                    all.stream().anyMatch(record -> poison.key().equals(record.key())))
                            .stream()
                            .filter(record -> poison.key().equals(record.key()))
                            .findFirst()
                            .orElseThrow();
            assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo(poison.data());
            assertThat(header(letter, "kith-reason")).contains("cannot be kept");
            assertThat(header(letter, "kith-origin")).isEqualTo("kith.elsewhere/1");
            assertThat(header(letter, "ce_position")).isEqualTo(String.valueOf(poison.position()));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void putsAsideWhatOnlyTheCommitRefusesAndSaysWhy() {
        double before = deadLetters();
        var id = Id.next();
        elsewhere.sendAnything(TYPE, "twice", heard(id, "the first of its id"));
        long second = elsewhere.sendAnything(TYPE, "twice", heard(id, "the second of its id"));
        elsewhere.awaitApplied(second);
        settle();
        assertThat(notes.count("the first of its id")).isOne();
        assertThat(notes.count("the second of its id")).isZero();
        assertThat(deadLetters() - before).isOne();
        try (var letters = Topic.named("kith.notes.dead-letters")) {
            var letter =
                    letters.awaitRecords(all -> all.stream().anyMatch(record -> "twice".equals(record.key()))).stream()
                            .filter(record -> "twice".equals(record.key()))
                            .findFirst()
                            .orElseThrow();
            assertThat(header(letter, "kith-reason")).contains("SQLITE_CONSTRAINT_PRIMARYKEY");
        }
    }

    @Test
    void putsAsideWhatIsNoEventAndGoesOn() throws Exception {
        double before = deadLetters();
        byte[] value = "{}".getBytes(StandardCharsets.UTF_8);
        var unnumbered = new Event("elsewhere", 1, TYPE, "unnumbered", "{}", null).toRecord("kith.elsewhere");
        unnumbered.headers().remove("ce_position").add("ce_position", value);
        var astray = new Event("identity", Long.MAX_VALUE / 2, TYPE, "astray", "{}", null).toRecord("kith.elsewhere");
        var noValue = new Event("elsewhere", 1, TYPE, "valueless", "{}", null).toRecord("kith.elsewhere");
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("kith.elsewhere", "bare", value)).get();
            producer.send(new ProducerRecord<>("kith.elsewhere", null, value)).get();
            producer.send(new ProducerRecord<>("kith.elsewhere", null, null)).get();
            producer.send(new ProducerRecord<>(
                            "kith.elsewhere", null, noValue.timestamp(), "valueless", null, noValue.headers()))
                    .get();
            producer.send(unnumbered).get();
            producer.send(new ProducerRecord<>("kith.elsewhere", null, 1L, "astray", astray.value(), astray.headers()))
                    .get();
            producer.send(new ProducerRecord<>("kith.elsewhere", "large", new byte[1_048_000]))
                    .get();
        }
        elsewhere.awaitApplied(send("after the foreign ones").position());
        assertThat(notes.count("after the foreign ones")).isOne();
        assertThat(applied.of("identity")).isZero();
        assertThat(deadLetters() - before).isEqualTo(7);
    }

    @Test
    void passesOverTypesThatNobodyActsUpon() {
        double before = deadLetters();
        long position = elsewhere.sendAnything("SomethingNew", "key", "{\"anything\":[]}");
        elsewhere.awaitApplied(position);
        assertThat(applied.of("elsewhere")).isGreaterThanOrEqualTo(position);
        assertThat(deadLetters() - before).isZero();
    }

    @Test
    void passesOverPropertiesThatItDoesNotKnow() {
        var id = Id.next();
        elsewhere.awaitApplied(elsewhere.sendAnything(
                TYPE,
                id.toString(),
                "{\"noteId\":\"" + id + "\",\"mood\":{\"is\":\"new\"},\"text\":\"with more than it knows\"}"));
        assertThat(notes.count("with more than it knows")).isOne();
    }

    @Test
    void goesOnWhenOpenConnectionsCannotBeTold() {
        send("nobody is there");
        elsewhere.awaitApplied(send("somebody is there").position());
        assertThat(notes.count("nobody is there")).isOne();
        await().until(() -> consumer.toldLive().contains("somebody is there"));
        assertThat(consumer.toldLive()).containsOnlyOnce("nobody is there");
    }

    @Test
    void theDatabaseKnowsHowFarEverythingIsApplied() {
        settle();
        assertThat(inbox.positions()).isEqualTo(Map.of("elsewhere", applied.of("elsewhere")));
        assertThat(new AppliedPositions(inbox).of("elsewhere")).isEqualTo(applied.of("elsewhere"));
    }

    @Test
    void whatNothingActsUponWaitsForNoTransactionAndIsNotedWhenItCanBe() throws Exception {
        settle();
        execute("create trigger deaf before update on inbox begin select raise(abort, 'deaf'); end");
        long position;
        try {
            position = elsewhere.sendAnything("SomethingNew", "key", "{}");
            elsewhere.awaitApplied(position);
            assertThat(inbox.positions().getOrDefault("elsewhere", 0L)).isLessThan(position);
        } finally {
            execute("drop trigger deaf");
        }
        await().until(() -> inbox.positions().getOrDefault("elsewhere", 0L) >= position);
    }

    @Test
    void keepsNoEffectWhosePositionItCannotNote() throws Exception {
        settle();
        execute("create trigger deaf before update on inbox begin select raise(abort, 'deaf'); end");
        try {
            Event event = send("without its position");
            try (var letters = Topic.named("kith.notes.dead-letters")) {
                letters.awaitRecords(
                        all -> all.stream().anyMatch(record -> event.key().equals(record.key())));
            }
            assertThat(notes.count("without its position")).isZero();
        } finally {
            execute("drop trigger deaf");
        }
        settle();
        assertThat(notes.count("without its position")).isZero();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anEventIsAppliedWithinTheTraceOfTheRequestThatCausedIt() {
        var id = Id.next();
        long position = send("untraced").position();
        elsewhere.awaitApplied(position);
        String trace = "0af7651916cd43dd8448eb211c80319c";
        var event = new Event(
                "elsewhere",
                position + 1,
                TYPE,
                id.toString(),
                heard(id, "within its trace"),
                "00-" + trace + "-b7ad6b7169203331-00");
        elsewhere.resend(event);
        elsewhere.awaitApplied(event.position());
        assertThat(consumer.traces("within its trace")).containsExactly(trace, trace);
        elsewhere.awaitApplied(send("after that trace").position());
        assertThat(consumer.traces("after that trace")).doesNotContain(trace);
    }

    @Test
    void anEventWithABrokenTraceIsAppliedAllTheSame() {
        var id = Id.next();
        long position = send("unbroken").position();
        elsewhere.awaitApplied(position);
        var event = new Event("elsewhere", position + 1, TYPE, id.toString(), heard(id, "broken trace"), "zz-broken");
        elsewhere.resend(event);
        elsewhere.awaitApplied(event.position());
        assertThat(notes.count("broken trace")).isOne();
    }
}
