package social.kith.identity.export;

import java.time.Instant;
import social.kith.platform.id.Id;
import social.kith.platform.version.Versioned;

/**
 * An archive as the user who asked for it sees it.
 *
 * @param progress percent
 * @param expiresAt from when on it is there no longer
 */
public record ExportView(Id id, ExportState state, int progress, Instant createdAt, Instant expiresAt)
        implements Versioned {
    @Override
    public String version() {
        return state + "-" + progress;
    }
}
