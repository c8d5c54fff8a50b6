package social.kith.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A folder that looks like Kith's, built: the launcher's options, and a stand-in for every service. */
public final class StandInRoot {

    private StandInRoot() {}

    public static Path make(Path root) {
        try {
            Files.createDirectories(root.resolve("local-cluster/target"));
            for (String options : List.of("jvm.options", "busy.options", "sockets.options"))
                Files.copy(Path.of(options), root.resolve("local-cluster").resolve(options));
            for (Service service : Service.values()) {
                jar(root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar"));
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        Files.createDirectories(file.getParent());
        String entry = StandInService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream type = Objects.requireNonNull(
                        StandInRoot.class.getClassLoader().getResourceAsStream(entry))) {
            jar.putNextEntry(new JarEntry(entry));
            type.transferTo(jar);
        }
    }
}
