package social.kith.content.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code kith.media.*}. */
@ConfigMapping(prefix = "kith.media")
interface MediaSettings {
    Decoder decoder();

    Unclaimed unclaimed();

    /** Where the bytes of images are kept. */
    Kept store();

    S3 s3();

    /** How often it is looked for what nothing uses, as the scheduler reads it. */
    String lookEvery();

    /** The processes that make pictures anew. */
    interface Decoder {
        /** How many run at once; a large picture takes all places. */
        int atATime();

        /** How many uploads wait for a place; more are told to come back. */
        int waiting();

        /** How long one waits. */
        Duration patience();

        /** How long one picture may take. */
        Duration longest();

        /** The heap of one process. */
        MemorySize heap();
    }

    /** Images that nothing uses yet. */
    interface Unclaimed {
        /** How long they are kept. */
        Duration kept();

        /** How long at most, while it is not known whether something of another context has them. */
        Duration keptAtMost();

        /** How long, once nothing uses them any more. */
        Duration released();

        /** How many somebody may have. */
        int most();
    }

    /** The kinds of stores that there are. */
    enum Kept {
        FOLDER,
        S3
    }

    /** A store that speaks S3; looked at where {@link #store} says so. */
    interface S3 {
        /** Without the bucket. */
        Optional<URI> endpoint();

        String region();

        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket is the path's beginning, or else the host's. */
        boolean pathStyle();

        /** Whether images may go over a network as they are. */
        boolean plainHttp();
    }
}
