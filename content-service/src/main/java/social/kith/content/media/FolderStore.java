package social.kith.content.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jboss.resteasy.reactive.PathPart;

/** Keeps images as files in the service's data folder: {@code media/<end of the id>/<name>}. */
class FolderStore implements MediaStore {
    private final Path folder;

    FolderStore(Path data) {
        this.folder = data.resolve("media");
    }

    @Override
    public void put(String name, Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path parent = parent(name);
        boolean added = !Files.isDirectory(parent);
        Files.createDirectories(parent);
        Files.move(file, parent.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        // A name is only in its folder once that is written as well: a power cut must not lose what was acknowledged.
        force(parent);
        if (added) force(folder);
    }

    private static void force(Path folder) throws IOException {
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public Object read(String name, long from, long length) throws IOException {
        Path file = place(name);
        if (!Files.isReadable(file)) throw new FileNotFoundException(name);
        return new PathPart(file, from, length);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        return parent(name).resolve(name);
    }

    /** One of a thousand folders: the ends of ids are spread evenly. */
    private Path parent(String name) {
        String id = name.substring(0, 13);
        return folder.resolve(id.substring(11));
    }
}
