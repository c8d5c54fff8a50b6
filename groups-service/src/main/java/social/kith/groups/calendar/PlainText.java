package social.kith.groups.calendar;

import java.util.regex.Pattern;

/**
 * Text as a calendar may hold it (RFC 5545, 3.3.11): no control characters but tabs and line breaks, and these of one
 * kind, which is escaped. A break of any other kind might be read as the end of a line of the file.
 */
final class PlainText {
    private static final Pattern BREAKS = Pattern.compile("\\R");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private PlainText() {}

    static String lines(String text) {
        return CONTROLS.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
    }

    static String line(String text) {
        return lines(text).replace('\n', ' ');
    }
}
