package social.kith.content;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What no request shows of this service, and what none makes. */
public final class Database {
    private Database() {}

    /** @param query of one number; its parameters are ids */
    public static long number(String query, Id... ids) {
        try (var connection = source().getConnection();
                var select = connection.prepareStatement(query)) {
            for (int i = 0; i < ids.length; i++) select.setLong(i + 1, ids[i].value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An image that the user has sent and not used yet, without its bytes. */
    public static String image(TestUser uploader) {
        Id id = Id.next();
        try (var connection = source().getConnection();
                var insert = connection.prepareStatement("""
                        insert into media (id, uploader_id, content_type, width, height, bytes, animated,
                            thumbnail_type, thumbnail_bytes, due_at)
                        values (?, ?, 'image/png', 3, 2, 70, 0, 'image/png', 70, ?)""")) {
            insert.setLong(1, id.value());
            insert.setLong(2, uploader.id().value());
            insert.setLong(3, Long.MAX_VALUE);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return id.toString();
    }

    /** Whether something has claimed the image. */
    public static boolean isClaimed(String image) {
        return number("select count(*) from media where due_at is null and id = ?", Id.parse(image)) > 0;
    }

    private static AgroalDataSource source() {
        return CDI.current().select(AgroalDataSource.class).get();
    }
}
