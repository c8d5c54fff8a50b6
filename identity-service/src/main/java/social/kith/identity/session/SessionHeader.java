package social.kith.identity.session;

/**
 * The header that a session's token goes to the gateway in, which makes the cookie of it; an empty one takes the cookie
 * away.
 */
public final class SessionHeader {
    public static final String NAME = "Kith-Session";

    private SessionHeader() {}
}
