package social.kith.gateway.limit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Every number that the gateway holds clients and services to; docs/operations.md names them all. */
@ConfigMapping(prefix = "kith.limits.gateway")
public interface Limits {
    /** What one session may ask for. */
    Session session();

    /**
     * What one address may ask for by whom nobody knows, whose session is over included; of signing in, and of the
     * documents about the API, by anybody; and whatever is refused before it is looked whose it is.
     */
    Address address();

    /** How long a request may take to arrive, its body included. */
    Duration request();

    /** What is expected of each service. */
    Service service();

    /** Of one session. */
    interface Session {
        int readsPerMinute();

        int writesPerMinute();

        int socketsPerMinute();

        int openSockets();

        /** Requests under way at once, sockets apart. */
        int inFlight();
    }

    /** Of one address. */
    interface Address {
        int readsPerMinute();

        int writesPerMinute();

        /** Requests under way at once, of whoever has no session. */
        int inFlight();
    }

    /** Of one service. */
    interface Service {
        /** How long an answer may take to begin, once the whole request is there. */
        Duration answer();

        /** The same where a picture was sent, which is made anew before it is answered. */
        Duration picture();

        int connections();

        /** Requests that wait for a connection; beyond it they are refused at once. */
        int waiting();

        int sockets();

        /** Requests in a row without an answer, until the service is left alone. */
        int failures();

        /** After this long, and then again and again, the gateway asks whether it can answer. */
        Duration pause();
    }
}
