package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import social.kith.cluster.Service;
import social.kith.cluster.replica.ReplicaCheck;

/** What the services have copied of each other, as it is in their files. */
record ReplicaFiles(Network network) {

    /** What an operator's check tells. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        new ReplicaCheck(network.cluster().data(), differences::add).run();
        return differences;
    }

    /** Has the service rebuild them at its next start. */
    void order(Service service) throws IOException {
        Files.createFile(folder(service).resolve("rebuild"));
    }

    boolean isOrdered(Service service) {
        return Files.exists(folder(service).resolve("rebuild"));
    }

    /** Changes rows; a statement that finds none fails the test. */
    void change(Service service, String... statements) throws SQLException {
        try (var connection = open(service);
                var statement = connection.createStatement()) {
            for (String sql : statements)
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    /** The rows that a query finds, a text each. */
    List<String> rows(Service service, String sql) throws SQLException {
        try (var connection = open(service);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) row.add(found.getString(i));
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }

    /** Somebody's id as it is in tables: Crockford's base 32, read as a number. */
    static long number(Person person) {
        return person.id()
                .chars()
                .mapToLong("0123456789ABCDEFGHJKMNPQRSTVWXYZ"::indexOf)
                .reduce(0, (id, digit) -> id * 32 + digit);
    }

    private Connection open(Service service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + folder(service).resolve(service.module() + ".db") + "?busy_timeout=5000");
    }

    private Path folder(Service service) {
        return network.cluster().data().resolve(service.module());
    }
}
