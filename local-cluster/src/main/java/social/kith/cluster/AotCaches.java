package social.kith.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ahead-of-time caches of the JVM (JEP 483, 514), one beside each service: classes loaded and linked, which
 * halves the time to start. A cache fits one build, one JDK and one set of flags.
 */
public final class AotCaches {

    private final Path root;

    public AotCaches(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The services that have no cache, or one that was made for another build, JDK or set of flags. */
    public List<Service> stale() {
        return Stream.of(Service.values()).filter(service -> !isFresh(service)).toList();
    }

    /** What makes a JVM use the service's cache; nothing where there is no fitting one. */
    List<String> flags(Service service) {
        // auto: a cache that the JVM does not like costs time, never the start.
        return isFresh(service) ? List.of("-XX:AOTCache=" + cache(service), "-XX:AOTMode=auto") : List.of();
    }

    /** What makes a JVM record a cache, written when it ends. */
    List<String> recordingFlags(Service service) {
        return List.of("-XX:AOTCacheOutput=" + recorded(service));
    }

    /** Takes what was recorded into use; false where the JVM recorded nothing. */
    boolean keepRecorded(Service service) {
        try {
            if (!Files.exists(recorded(service))) {
                return false;
            }
            Files.move(recorded(service), cache(service), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(madeFor(service), fingerprint(service));
            return true;
        } catch (IOException e) {
            throw new ClusterException("Cannot keep the cache " + cache(service) + ": " + e, e);
        }
    }

    private boolean isFresh(Service service) {
        try {
            return Files.exists(cache(service))
                    && Files.exists(madeFor(service))
                    && Files.readString(madeFor(service)).equals(fingerprint(service));
        } catch (IOException | UncheckedIOException e) {
            return false; // a file that vanishes meanwhile, too
        }
    }

    /** Everything that the JVM compares when it opens a cache: itself, the flags, each jar's size and time. */
    private String fingerprint(Service service) throws IOException {
        MessageDigest digest = sha256();
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        for (Path options : JvmOptions.files(root, service)) digest.update(Files.readAllBytes(options));
        try (Stream<Path> files = Files.walk(app(service))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                String line = "%s %d %s%n".formatted(file, attributes.size(), attributes.lastModifiedTime());
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }

    private Path app(Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app");
    }

    private Path cache(Service service) {
        return app(service).resolve("app.aot");
    }

    private Path recorded(Service service) {
        return app(service).resolve("recorded.aot");
    }

    private Path madeFor(Service service) {
        return app(service).resolve("app.aot.for");
    }
}
