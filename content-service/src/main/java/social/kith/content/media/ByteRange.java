package social.kith.content.media;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a whole are asked for (RFC 9110, 14). */
record ByteRange(long from, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What cannot be given: its beginning is after the end. */
    static final ByteRange NONE = new ByteRange(0, 0);

    /** @return null where the whole is to be given: several ranges, or what is none, need not be minded */
    static @Nullable ByteRange of(@Nullable String header, long whole) {
        if (header == null) return null;
        var asked = SINGLE.matcher(header.strip());
        if (!asked.matches()) return null;
        String first = asked.group(1);
        String last = asked.group(2);
        if (first.isEmpty()) {
            if (last.isEmpty()) return null;
            long length = Math.min(Long.parseLong(last), whole);
            return length == 0 ? NONE : new ByteRange(whole - length, length);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? whole - 1 : Math.min(Long.parseLong(last), whole - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) return null;
        return from >= whole ? NONE : new ByteRange(from, to - from + 1);
    }

    String of(long whole) {
        return this == NONE ? "bytes */" + whole : "bytes " + from + "-" + (from + length - 1) + "/" + whole;
    }
}
