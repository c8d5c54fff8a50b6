package social.kith.content.media;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which store there is. */
@Singleton
class MediaStores {
    @Produces
    @Singleton
    MediaStore store(@ConfigProperty(name = "kith.data-dir") Path data) {
        return new FolderStore(data);
    }
}
