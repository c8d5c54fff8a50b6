package social.kith.gateway;

/** All connections to a service are taken: by its clients, slow ones perhaps, which says nothing about the service. */
final class Crowded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Crowded(Throwable cause) {
        super("no connection is free: " + cause.getMessage(), cause, false, false);
    }
}
