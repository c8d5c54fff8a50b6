package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise to be complete. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TABLE = Pattern.compile("(?i)create (?:virtual )?table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop table (\\w+)");
    private static final Pattern RENAMED = Pattern.compile("(?i)rename to (\\w+)");

    @Test
    void everyTableIsInTheDataModel() throws IOException {
        List<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(30);
        assertThat(Files.readString(ROOT.resolve("docs/data-model.md")))
                .contains(tables.stream().map("`%s`"::formatted).toList());
    }

    private static List<String> tables() throws IOException {
        try (var modules = Files.list(ROOT)) {
            List<String> migrations = modules.map(module -> module.resolve("src/main/resources/db"))
                    .filter(Files::isDirectory)
                    .flatMap(DocumentationTest::migrations)
                    .toList();
            Set<String> gone = names(DROPPED, migrations).collect(Collectors.toSet());
            gone.removeAll(names(RENAMED, migrations).toList());
            return names(TABLE, migrations)
                    // A step on the way to a table of another shape.
                    .filter(table -> !table.startsWith("new_"))
                    .filter(table -> !gone.contains(table))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> names(Pattern statement, List<String> migrations) {
        return migrations.stream()
                .flatMap(migration -> statement.matcher(migration).results())
                .map(found -> found.group(1));
    }

    private static Stream<String> migrations(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".sql"))
                    .map(DocumentationTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
