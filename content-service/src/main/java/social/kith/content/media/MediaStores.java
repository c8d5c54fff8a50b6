package social.kith.content.media;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which store there is. */
@Singleton
class MediaStores {
    /** Before the first request: what is wrong with its settings stops the start. */
    void begin(@Observes StartupEvent starting, MediaStore store) {}

    @Produces
    @Singleton
    MediaStore store(MediaSettings settings, @ConfigProperty(name = "kith.data-dir") Path data) {
        return switch (settings.store()) {
            case FOLDER -> new FolderStore(data);
            case S3 -> new S3Store(S3Access.of(settings.s3()));
        };
    }

    void end(@Disposes MediaStore store) {
        if (store instanceof S3Store s3) s3.close();
    }
}
