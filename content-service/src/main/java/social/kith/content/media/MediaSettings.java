package social.kith.content.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** {@code kith.media.*}. */
@ConfigMapping(prefix = "kith.media")
interface MediaSettings {
    Decoder decoder();

    Unclaimed unclaimed();

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

        /** How long, once nothing uses them any more. */
        Duration released();

        /** How many somebody may have. */
        int most();
    }
}
