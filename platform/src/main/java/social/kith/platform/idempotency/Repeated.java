package social.kith.platform.idempotency;

/** Thrown in place of carrying a request out again. */
final class Repeated extends RuntimeException {
    private final transient FirstAnswer first;

    Repeated(FirstAnswer first) {
        super("answered before", null, false, false);
        this.first = first;
    }

    FirstAnswer first() {
        return first;
    }
}
