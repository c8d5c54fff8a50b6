package social.kith.seeded;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Code of a service that goes past the outbox. Seeded, so that the rule against it can be seen to fail. */
class SpeaksToKafka {
    @Nullable
    ProducerRecord<String, String> record;
}
