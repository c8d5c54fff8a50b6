package social.kith.chat.live;

import io.quarkus.websockets.next.CloseReason;

/** Why this service closes a socket, with the code (RFC 6455, section 7.4) that tells the client what to do. */
enum CloseCode {
    SESSION_ENDED(4401, "The session has ended."),
    /** After "429 Too Many Requests", RFC 6585, section 4. */
    TOO_FAST(4429, "Too fast: come back, resume, and wait for answers."),
    RESTART(1012, "Restarting: come back in a moment, then resume."),
    /** A frame, or one message of several frames, that is longer than any client needs (RFC 6455, 7.4.1). */
    TOO_LARGE(1009, "A frame has at most 64 KiB."),
    /** "Try again later" in IANA's registry: nothing is wrong with the client but that it, or we, fell behind. */
    TRY_AGAIN(1013, "Too far behind: come back, then resume.");

    private final int code;
    private final String words;

    CloseCode(int code, String words) {
        this.code = code;
        this.words = words;
    }

    CloseReason reason() {
        return new CloseReason(code, words);
    }
}
