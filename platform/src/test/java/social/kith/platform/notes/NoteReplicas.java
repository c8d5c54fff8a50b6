package social.kith.platform.notes;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import social.kith.platform.notes.Notes.NoteHeard;

/** What was heard, and nothing of this application's own. */
@ApplicationScoped
public class NoteReplicas {
    private final AgroalDataSource database;

    NoteReplicas(AgroalDataSource database) {
        this.database = database;
    }

    void save(NoteHeard heard) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into note_replicas (id, text) values (?, ?) on conflict (id) do nothing")) {
            insert.setLong(1, heard.noteId().value());
            insert.setString(2, heard.text());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All texts, in the order of their notes. */
    public List<String> texts() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select text from note_replicas order by id");
                var rows = select.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
