package social.kith.chat.live;

/** The messages of one conversation that a socket has been sent: those after one sequence number, up to another. */
record Span(long after, long upTo) {
    /** None yet; what comes next is the one after that. */
    static Span emptyAt(long seq) {
        return new Span(seq, seq);
    }

    /** With everything between this and that sequence number, which the client has by now. */
    Span with(long seq) {
        return new Span(Math.min(after, seq), Math.max(upTo, seq));
    }
}
