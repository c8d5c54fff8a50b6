package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.content.media.picture.Picture;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Refusal;

/** Takes images in. */
@ApplicationScoped
class UploadService {
    /** Of one user; nobody is to keep all others from sending. */
    private static final int AT_ONCE = 4;

    private final Map<Id, Integer> underway = new ConcurrentHashMap<>();
    private final Decoding decoding;
    private final MediaStore store;
    private final MediaTable media;
    private final Leftovers leftovers;
    private final UserReplicas people;
    private final MediaSettings.Unclaimed settings;
    private final Clock clock;
    private final Path folder;

    UploadService(
            Decoding decoding,
            MediaStore store,
            MediaTable media,
            Leftovers leftovers,
            UserReplicas people,
            MediaSettings settings,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder) {
        this.decoding = decoding;
        this.store = store;
        this.media = media;
        this.leftovers = leftovers;
        this.people = people;
        this.settings = settings.unclaimed();
        this.clock = clock;
        this.folder = folder;
    }

    /**
     * Makes the picture anew and stores its bytes, which takes as long as it takes.
     *
     * @return what remains to be done in a transaction
     */
    Upload prepare(UserCard uploader, Path file) throws IOException, InterruptedException {
        requireRoom(uploader.id());
        int atOnce = underway.merge(uploader.id(), 1, Integer::sum);
        try {
            if (atOnce > AT_ONCE) throw Refusal.tooManyRequests("Send a few images at a time.", Duration.ofSeconds(1));
            return make(uploader, file);
        } finally {
            underway.computeIfPresent(uploader.id(), (user, number) -> number > 1 ? number - 1 : null);
        }
    }

    private Upload make(UserCard uploader, Path file) throws IOException, InterruptedException {
        Id id = Id.next();
        Path picture = folder.resolve(Media.pictureName(id));
        Path thumbnail = folder.resolve(Media.thumbnailName(id));
        try {
            Picture made = decoding.make(file, picture, thumbnail);
            leftovers.expect(id);
            store.put(Media.pictureName(id), picture);
            store.put(Media.thumbnailName(id), thumbnail);
            return new Upload(uploader, id, made);
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(thumbnail);
        }
    }

    /** An image whose bytes are stored. */
    final class Upload implements Callable<MediaView> {
        private final UserCard uploader;
        private final Id id;
        private final Picture made;

        private Upload(UserCard uploader, Id id, Picture made) {
            this.uploader = uploader;
            this.id = id;
            this.made = made;
        }

        /** In a transaction. */
        @Override
        public MediaView call() {
            requireRoom(uploader.id());
            people.meet(uploader);
            Media added = Media.of(id, uploader.id(), made, clock.instant().plus(settings.kept()));
            media.add(added);
            leftovers.keep(id);
            return MediaView.of(added);
        }

        /** Nothing comes of it. */
        void discard() {
            leftovers.remove(id);
        }
    }

    private void requireRoom(Id uploader) {
        var unused = media.unused(uploader);
        if (unused.number() < settings.most()) return;
        Instant now = clock.instant();
        throw Refusal.tooManyRequests(
                "You have sent " + unused.number()
                        + " images that nothing uses yet, and those are the most. Use some of them, or wait until they are"
                        + " gone.",
                unused.firstDue().isAfter(now) ? Duration.between(now, unused.firstDue()) : Duration.ofMinutes(1));
    }
}
