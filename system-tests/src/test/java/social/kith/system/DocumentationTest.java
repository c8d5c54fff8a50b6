package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise to be complete. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TABLE = Pattern.compile("(?i)create (?:virtual )?table (\\w+)");

    @Test
    void everyTableIsInTheDataModel() throws IOException {
        List<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(30);
        assertThat(Files.readString(ROOT.resolve("docs/data-model.md")))
                .contains(tables.stream().map("`%s`"::formatted).toList());
    }

    private static List<String> tables() throws IOException {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/resources/db"))
                    .filter(Files::isDirectory)
                    .flatMap(DocumentationTest::migrations)
                    .flatMap(migration -> TABLE.matcher(migration).results())
                    .map(MatchResult::group)
                    .map(created -> created.substring(created.lastIndexOf(' ') + 1))
                    // A step on the way to a table of another shape.
                    .filter(table -> !table.startsWith("new_"))
                    .distinct()
                    .toList();
        }
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
