package social.kith.platform.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hypersistence.tsid.TSID;

/**
 * A time-ordered id (TSID): a 64-bit number in tables, 13 characters of Crockford's base 32 outside, in the same order.
 */
public record Id(long value) implements Comparable<Id> {
    private static final TSID.Factory FACTORY = TSID.Factory.builder().build();

    /** A new id, later than every other that this process made. */
    public static Id next() {
        return new Id(FACTORY.generate().toLong());
    }

    /**
     * Reads an id as {@link #toString()} writes it; no second spelling of the same id is accepted.
     *
     * @throws IllegalArgumentException if the text is no id
     */
    @JsonCreator
    public static Id parse(String text) {
        if (!TSID.isValid(text)) throw new IllegalArgumentException("is not an id");
        Id id = new Id(TSID.from(text).toLong());
        if (!id.toString().equals(text)) throw new IllegalArgumentException("is not an id");
        return id;
    }

    @Override
    @JsonValue
    public String toString() {
        return TSID.from(value).toString();
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }
}
