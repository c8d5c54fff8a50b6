package social.kith.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.notes.Notes.NoteWritten;
import social.kith.platform.notes.Notes.WriteNote;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class OutboxTest {
    private static final TestUser ANA = TestUser.named("Ana");

    @Inject
    NoteService notes;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    OutboxRelay relay;

    @Inject
    AgroalDataSource database;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final Topic topic = Topic.of("notes");

    private static Response write(String text) {
        return ANA.asks().body(Map.of("text", text)).post("/notes");
    }

    @Test
    void anEventGoesOutOnceItsChangeIsCommitted() {
        Response answer = write("out");
        Event event = topic.next("NoteWritten", answer.path("id"));
        assertThat(event.data()).contains("\"text\":\"out\"");
        assertThat(answer.header("Kith-Written")).isEqualTo("notes=" + event.position());
    }

    @Test
    void whatIsRolledBackIsNeverToldOfAndNeverAnnounced() {
        Response refused = write("forbidden");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.header("Kith-Written")).isNull();
        Response failed = write("fault");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.header("Kith-Written")).isNull();
        Response later = write("later");
        topic.next("NoteWritten", later.path("id"));
        assertThat(topic.awaitTexts(all -> true))
                .noneMatch(text -> text.contains("forbidden") || text.contains("fault"));
        assertThat(notes.count("forbidden") + notes.count("fault")).isZero();
    }

    @Test
    void onlyAnAnswerToAWriteSaysWhereItsEventsStand() {
        assertThat(ANA.asks().get("/notes").header("Kith-Written")).isNull();
        assertThat(ANA.asks().get("/nowhere").header("Kith-Written")).isNull();
        assertThat(write("stands").header("Kith-Written")).matches("notes=\\d{16}");
    }

    @Test
    void noEventIsPutDownOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(new NoteWritten(Id.next(), "alone")))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void whatManyThreadsPutDownComesOutOnceEachInTheOrderOfItsPositions() throws Exception {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int thread = 0; thread < 32; thread++)
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 30; i++)
                        ids.add(notes.write(new WriteNote("many", null, null))
                                .id()
                                .toString());
                }));
            for (Future<?> writer : writers) writer.get();
        }
        assertThat(ids).hasSize(32 * 30);
        topic.next("NoteWritten", write("after them").path("id"));
        List<Event> many = topic.awaitEvents(all -> true).stream()
                .filter(event -> ids.contains(event.key()))
                .toList();
        assertThat(many).extracting(Event::key).doesNotHaveDuplicates();
        assertThat(many)
                .extracting(Event::position)
                .isSortedAccordingTo(Long::compare)
                .doesNotHaveDuplicates();
    }

    @Test
    void oneTransactionsEventsStandInTheOrderInWhichTheyWereAppended() {
        List<String> keys = together("first", "second", "third");
        topic.next("NoteWritten", keys.getLast());
        assertThat(topic.awaitEvents(all -> true))
                .filteredOn(event -> keys.contains(event.key()))
                .extracting(Event::key)
                .containsExactlyElementsOf(keys);
    }

    private List<String> together(String... texts) {
        List<String> keys = new ArrayList<>();
        notes.together(() -> {
            for (String text : texts) {
                Id id = Id.next();
                keys.add(id.toString());
                outbox.append(new NoteWritten(id, text));
            }
        });
        return keys;
    }

    @Test
    void aRecordIsACloudEventThatContinuesTheTraceOfItsRequest() {
        String id = ANA.asks()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body(Map.of("text", "traced"))
                .post("/notes")
                .path("id");
        ConsumerRecord<String, byte[]> record =
                topic.awaitRecords(all -> all.stream().anyMatch(one -> one.key().equals(id))).stream()
                        .filter(one -> one.key().equals(id))
                        .findFirst()
                        .orElseThrow();
        Event event = Event.of(record);
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_id")).isEqualTo("notes-" + event.position());
        assertThat(header(record, "ce_source")).isEqualTo("notes");
        assertThat(header(record, "ce_type")).isEqualTo("NoteWritten");
        assertThat(header(record, "ce_time")).isEqualTo(event.time().toString());
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(record.timestamp()).isEqualTo(event.time().toEpochMilli());
        // The trace goes on, but the caller does not decide that it is recorded (the last two digits).
        assertThat(header(record, "traceparent")).matches("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void whatACrashKeptFromBeingDeletedGoesOutAgainAsItWas() throws SQLException {
        String key = write("crash").path("id");
        Event sent = topic.next("NoteWritten", key);
        await().until(() -> table.pending() == 0);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into outbox values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, sent.position());
            insert.setString(2, sent.type());
            insert.setString(3, sent.key());
            insert.setString(4, sent.data());
            insert.setString(5, sent.traceparent());
            insert.executeUpdate();
        }
        relay.wake();
        List<Event> events = topic.awaitEvents(
                all -> all.stream().filter(event -> event.key().equals(key)).count() == 2);
        assertThat(events).filteredOn(event -> event.key().equals(key)).containsOnly(sent);
        await().until(() -> table.pending() == 0);
    }

    @Test
    void noEventOvertakesOneThatKafkaRefuses() throws Exception {
        largestRecord("280000"); // more than what is sent as one batch
        List<String> keys;
        try {
            keys = together("small", "x".repeat(300_000), "smaller");
            // It was sent, refused with the second, and is sent again with all the others.
            topic.awaitEvents(all -> all.stream()
                            .filter(event -> event.key().equals(keys.getFirst()))
                            .count()
                    >= 2);
        } finally {
            largestRecord("1048588");
        }
        topic.next("NoteWritten", keys.getLast());
        assertThat(topic.awaitEvents(all -> true))
                .filteredOn(event -> !event.key().equals(keys.getFirst()) && keys.contains(event.key()))
                .extracting(Event::key)
                .startsWith(keys.get(1), keys.get(2));
    }

    private void largestRecord(String bytes) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, "kith.notes");
        var entry = new ConfigEntry("max.message.bytes", bytes);
        try (var admin = AdminClient.create(Map.of("bootstrap.servers", kafka))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            await().until(() -> Objects.requireNonNull(
                            admin.describeConfigs(List.of(resource)).all().get().get(resource))
                    .get("max.message.bytes")
                    .value()
                    .equals(bytes));
        }
    }

    @Test
    void anEventMayBeLargeButNotSoLargeThatItCouldNeverGoOut() {
        List<String> keys = together("€".repeat(170_000));
        topic.next("NoteWritten", keys.getFirst());
        assertThatThrownBy(() -> together("€".repeat(180_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void manyLargeEventsAreFetchedAFewAtATime() {
        notes.together(() -> {
            for (int i = 0; i < 20; i++) outbox.append(new NoteWritten(Id.next(), "x".repeat(500_000)));
            assertThat(table.first(500)).hasSizeLessThan(20).hasSizeGreaterThan(1);
        });
        await().until(() -> table.pending() == 0);
    }
}
