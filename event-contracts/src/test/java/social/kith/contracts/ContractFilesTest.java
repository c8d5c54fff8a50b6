package social.kith.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractFilesTest {
    private static final int READERS = 16;

    @TempDir
    Path folder;

    @Test
    void manyMayReadThemFromAJarAtOnce() throws Exception {
        Path classes = Path.of(ContractFiles.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = Files.isDirectory(classes) ? packed(classes) : classes;
        try (var loader = new URLClassLoader(classPath(jar, classes), ClassLoader.getPlatformClassLoader());
                var readers = Executors.newFixedThreadPool(READERS)) {
            var events = loader.loadClass(ContractFiles.class.getName()).getMethod("events");
            Callable<Integer> read = () -> ((List<?>) events.invoke(null)).size();
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) all.add(read);
            for (var answer : readers.invokeAll(all))
                assertThat(answer.get())
                        .isEqualTo(ContractFiles.events().size())
                        .isPositive();
        }
    }

    private static URL[] classPath(Path jar, Path classes) throws IOException {
        List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            URI file = Path.of(entry).toUri();
            if (!file.equals(classes.toUri())) path.add(file.toURL());
        }
        return path.toArray(URL[]::new);
    }

    private Path packed(Path classes) throws IOException {
        Path jar = folder.resolve("contracts.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                var entries = new JarOutputStream(file);
                var all = Files.walk(classes)) {
            for (Path one : all.filter(path -> !path.equals(classes)).toList()) {
                String name = classes.relativize(one).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new JarEntry(Files.isDirectory(one) ? name + "/" : name));
                if (!Files.isDirectory(one)) Files.copy(one, entries);
            }
        }
        return jar;
    }
}
