package social.kith.people.personaldata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.hibernate.Session;
import social.kith.platform.id.Id;

/** Writes all parts of a user's data as one JSON object, while it reads them. */
@ApplicationScoped
class PersonalDataWriter {
    static final int PAGE = 500;
    private final List<PersonalData> sources;
    private final Session database;
    private final ObjectMapper json;

    PersonalDataWriter(@All List<PersonalData> sources, Session database, ObjectMapper json) {
        this.sources = sources;
        this.database = database;
        this.json = json;
    }

    void write(Id user, OutputStream out) throws IOException {
        try (JsonGenerator to = json.createGenerator(out)) {
            // A flush for each item would make a chunk of each.
            to.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            to.writeStartObject();
            for (var source : sources) for (var part : source.parts()) write(part, user, to);
            to.writeEndObject();
        }
    }

    private void write(PersonalData.Part part, Id user, JsonGenerator to) throws IOException {
        to.writeArrayFieldStart(part.name());
        long key = Long.MIN_VALUE;
        List<? extends PersonalData.Item> page;
        do {
            page = part.pages().after(user, key, PAGE);
            for (var item : page) to.writePOJO(item);
            if (!page.isEmpty()) key = page.getLast().key();
            // It would keep every row of every page until the request ends.
            database.clear();
        } while (page.size() == PAGE);
        to.writeEndArray();
    }
}
