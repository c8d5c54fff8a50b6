package social.kith.identity.export;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** {@code kith.export.*}. */
@ConfigMapping(prefix = "kith.export")
interface ExportSettings {
    /** Where the other contexts tell what they hold of a user, by the name of their part in the archive. */
    Map<String, URI> contexts();

    /** Where content-service lists a user's images, and gives each by its id. */
    URI images();

    /** From being asked for on. */
    Duration kept();

    /** How many times in all, where a context cannot be asked. */
    int tries();

    /** How long after a failure. */
    Duration tryAgain();

    /** How often it is looked for what was left undone, as the scheduler reads it. */
    String lookEvery();
}
