package social.kith.groups.calendar;

/**
 * Folds lines that are longer than 75 octets (RFC 5545, 3.1), never within a character. The library counts characters,
 * of which some are four octets.
 */
final class Folding {
    private static final int MOST = 75;

    private Folding() {}

    static String fold(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / 32);
        int octets = 0;
        for (int at = 0; at < unfolded.length(); at += Character.charCount(unfolded.codePointAt(at))) {
            int character = unfolded.codePointAt(at);
            if (character == '\n') octets = 0;
            else if (character != '\r') octets += octetsOf(character);
            if (octets > MOST) {
                folded.append("\r\n ");
                octets = 1 + octetsOf(character);
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octetsOf(int character) {
        if (character < 0x80) return 1;
        if (character < 0x800) return 2;
        return character < 0x10000 ? 3 : 4;
    }
}
