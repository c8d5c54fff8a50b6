package social.kith.platform.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hypersistence.tsid.TSID;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time-ordered id (TSID): a 64-bit number in tables, 13 characters of Crockford's base 32 outside, in the same order.
 */
public record Id(long value) implements Comparable<Id> {
    /** Without I, L, O, U and small letters, so that an id has one spelling; up to 7, so that it is not negative. */
    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{12}");

    /** The bits of an id below are no time. */
    private static final int MILLISECONDS_FROM = 22;

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
    public static Id parse(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) throw new IllegalArgumentException("is not an id");
        return new Id(TSID.from(text).toLong());
    }

    @Override
    @JsonValue
    public String toString() {
        return TSID.from(value).toString();
    }

    /** When it was made, in milliseconds. */
    public Instant time() {
        return TSID.from(value).getInstant();
    }

    /** One from so long before this one: greater than all that were made earlier. */
    public Id before(Duration time) {
        return new Id(value - (time.toMillis() << MILLISECONDS_FROM));
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }
}
