package social.kith.identity.export;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.platform.id.Id;

/** Where archives are kept, for the service's eyes alone: {@code <id>.zip}, and {@code <id>.part} until it is whole. */
@Singleton
class ArchiveFolder {
    private final Path folder;

    ArchiveFolder(@ConfigProperty(name = "kith.data-dir") Path data) {
        this.folder = data.resolve("exports");
    }

    Path archive(Id id) {
        return folder.resolve(id + ".zip");
    }

    /** A new, empty file to be filled, and then {@link #finish finished}. */
    Path begin(Id id) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!Files.exists(folder)) Files.createDirectory(folder, ownerOnly);
        return folder.resolve(id + ".part");
    }

    void finish(Id id) throws IOException {
        Files.move(begin(id), archive(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what belongs to nothing any more. */
    void removeUnless(Predicate<Id> wanted) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (List<Path>) files.toList()) if (!wanted.test(id(file))) Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Id id(Path file) {
        String name = String.valueOf(file.getFileName());
        return Id.parse(name.substring(0, name.indexOf('.')));
    }
}
