package social.kith.cluster.replica;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.StringJoiner;
import social.kith.cluster.ClusterException;
import social.kith.cluster.Progress;
import social.kith.cluster.Service;
import social.kith.cluster.Sleep;

/** The file of a fact's source and that of one who has copied it, opened side by side, only to be read. */
final class Comparison implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Fact fact;
    private final Service holder;
    private final Connection files;

    Comparison(Fact fact, Service holder, Path data) throws SQLException {
        this.fact = fact;
        this.holder = holder;
        files = DriverManager.getConnection("jdbc:sqlite::memory:");
        try {
            attach("source", file(data, fact.source()));
            attach("copy", file(data, holder));
        } catch (SQLException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private static Path file(Path data, Service service) {
        Path file = data.resolve(service.module()).resolve(service.module() + ".db");
        if (!Files.isReadable(file)) {
            throw new ClusterException("There is no " + file + " to be read: has Kith run on " + data + "?");
        }
        return file.toAbsolutePath();
    }

    private void attach(String name, Path file) throws SQLException {
        try (var attach = files.prepareStatement("attach database ? as " + name)) {
            attach.setString(1, file.toUri() + "?mode=ro");
            attach.execute();
        }
    }

    /** Notes what differs at the first look. */
    boolean differs() throws SQLException {
        execute("create temp table missing as " + fact.missing());
        execute("create temp table surplus as " + fact.surplus());
        return number("select exists (select 1 from missing) or exists (select 1 from surplus)") > 0;
    }

    /** Waits until the copy has all that its source had said by now; false where that takes longer. */
    boolean awaitArrival(Duration patience) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        long said = number("select position from source.outbox_head");
        while (number("select coalesce(max(position), 0) from copy.inbox where source = '"
                        + fact.source().source() + "'")
                < said) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Sleep.of(PAUSE);
        }
        return true;
    }

    /** Tells what differed at the first look and does so still; returns how much that is. */
    long tell(Progress listener) throws SQLException {
        return tell(fact.missing(), "missing", listener) + tell(fact.surplus(), "surplus", listener);
    }

    private long tell(String difference, String how, Progress listener) throws SQLException {
        try (Statement statement = files.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from (" + difference + ") intersect select * from temp." + how)) {
            long told = 0;
            for (; rows.next(); told++) {
                listener.line("%s, %s, %s: %s".formatted(holder.module(), fact.name(), how, row(rows)));
            }
            return told;
        }
    }

    private static String row(ResultSet row) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnName(i) + " " + row.getString(i));
        }
        return columns.toString();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = files.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = files.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        files.close();
    }
}
