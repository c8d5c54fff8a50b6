package social.kith.cluster;

/** A Kafka broker that can be stopped and started again, on the same folder and port. */
interface Broker extends AutoCloseable {

    /** Returns when it serves; does nothing while it runs. */
    void start();

    /** Stops it cleanly; what it took in stays in the folder. Does nothing when it is stopped. */
    void stop();

    @Override
    default void close() {
        stop();
    }
}
