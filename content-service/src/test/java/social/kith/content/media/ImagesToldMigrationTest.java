package social.kith.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.kith.contracts.EventContract;
import social.kith.platform.id.Id;

/** A database from before others were told of images. */
class ImagesToldMigrationTest {
    private static final Id ANA = Id.parse("0P2HJ7QK8A0Z1");
    private static final Id FIRST = Id.parse("0P2HJ7QK8A0J1");
    private static final Id SECOND = Id.parse("7ZZZZZZZZZZZZ");
    private static final long FAR = 9_000_000_000_000_000L;
    private String url;

    @BeforeEach
    void database(@TempDir Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("content-service.db");
        migrate("33");
    }

    @Test
    void imagesThatAreThereAreToldOnce() throws SQLException {
        change("update outbox_head set position = " + FAR);
        image(SECOND, "image/gif", 1);
        image(FIRST, "image/jpeg", 0);
        migrate("latest");
        assertThat(rows("select position || ' ' || type || ' ' || key from outbox order by position"))
                .containsExactly(FAR + 1 + " ImageStored " + FIRST, FAR + 2 + " ImageStored " + SECOND);
        assertThat(rows("select position from outbox_head")).containsExactly(String.valueOf(FAR + 2));
        List<String> told = rows("select data from outbox order by position");
        assertThat(told.getFirst())
                .isEqualTo("{\"mediaId\":\"" + FIRST + "\",\"uploaderId\":\"" + ANA
                        + "\",\"contentType\":\"image/jpeg\",\"width\":30,\"height\":20,\"bytes\":700,"
                        + "\"animated\":false}");
        assertThat(told.getLast()).contains("\"animated\":true");
        assertThat(told)
                .allSatisfy(data -> assertThat(EventContract.of("ImageStored").violations(data))
                        .isEmpty());
    }

    @Test
    void whereThereAreNoneNothingIsTold() throws SQLException {
        migrate("latest");
        assertThat(rows("select position from outbox")).isEmpty();
        assertThat(rows("select position from outbox_head")).containsExactly("0");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("db/platform", "db/people", "db/blocks", "db/mutes", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void image(Id id, String type, int animated) throws SQLException {
        change("insert into media values (%d, %d, '%s', 30, 20, 700, %d, 'image/png', 70, null)"
                .formatted(id.value(), ANA.value(), type, animated));
    }

    private void change(String sql) throws SQLException {
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) rows.add(found.getString(1));
        }
        return rows;
    }
}
