package social.kith.platform.event;

/**
 * Something that happened in a context and that others may act upon: a record, named in the past tense. Its type on
 * the wire is its simple name, its data are its components as JSON.
 */
public interface DomainEvent {
    /** What the event is about: Kafka keeps events of one key together, and the last one of a key tells its state. */
    String key();
}
