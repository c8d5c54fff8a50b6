package social.kith.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import social.kith.platform.json.JsonRules;

/** The data of events, written and read. */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonRules.forEvents();

    private EventJson() {}

    public static String write(DomainEvent event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " is no JSON", unwritable);
        }
    }

    /** @throws IllegalArgumentException if the data lack what the type needs */
    public static <E> E read(String data, Class<E> type) {
        try {
            return MAPPER.readValue(data, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("No " + type.getSimpleName(), unreadable);
        }
    }
}
