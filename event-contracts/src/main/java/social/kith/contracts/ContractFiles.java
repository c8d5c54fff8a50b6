package social.kith.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All contracts as they are, for whoever shows them: of events by source, of frames by socket and who says them. */
public final class ContractFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractFiles() {}

    /**
     * One contract.
     *
     * @param group the source of an event, the socket of a frame
     * @param name the type of an event, {@code client} or {@code server} for a frame
     */
    public record ContractFile(String group, String name, JsonNode schema) {}

    /** Of every event. */
    public static List<ContractFile> events() {
        return in("contracts");
    }

    /** Of every WebSocket, one for each side. */
    public static List<ContractFile> frames() {
        return in("frames");
    }

    private static List<ContractFile> in(String folder) {
        try {
            URL here = Objects.requireNonNull(ContractFiles.class.getResource("/" + folder));
            if (!(here.openConnection() instanceof JarURLConnection packed)) return read(Path.of(here.toURI()));
            // By its path, and so for this call alone: by its URI there is one for all, which whoever is first closes.
            try (FileSystem jar =
                    FileSystems.newFileSystem(Path.of(packed.getJarFileURL().toURI()))) {
                return read(jar.getPath(folder));
            }
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("No contracts in " + folder, unreadable);
        }
    }

    private static List<ContractFile> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<ContractFile> contracts = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> contracts.add(
                            new ContractFile(name(file.getParent()), name(file).replace(".json", ""), json(file))));
            return contracts;
        }
    }

    private static String name(@Nullable Path path) {
        return path == null ? "" : String.valueOf(path.getFileName());
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
