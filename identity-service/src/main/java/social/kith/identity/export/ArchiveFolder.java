package social.kith.identity.export;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.platform.id.Id;

/** Where archives are kept, for the service's eyes alone: {@code <id>.zip}, and {@code <id>.part} until it is whole. */
@Singleton
class ArchiveFolder {
    private static final Pattern NAME = Pattern.compile("([0-9A-HJKMNP-TV-Z]{13})\\.(?:zip|part)");
    private final Path folder;

    ArchiveFolder(@ConfigProperty(name = "kith.data-dir") Path data) {
        this.folder = data.resolve("exports");
    }

    Path archive(Id id) {
        return folder.resolve(id + ".zip");
    }

    /** Where it is written until it is {@link #finish finished}. */
    Path begin(Id id) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!Files.exists(folder)) Files.createDirectory(folder, ownerOnly);
        return folder.resolve(id + ".part");
    }

    void finish(Id id) throws IOException {
        Files.move(begin(id), archive(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what belongs to nothing any more; what somebody else has put here stays. */
    void removeUnless(Predicate<Id> wanted) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (List<Path>) files.toList())
                if (id(file).filter(wanted.negate()).isPresent()) Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<Id> id(Path file) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(Id.parse(name.group(1))) : Optional.empty();
    }
}
