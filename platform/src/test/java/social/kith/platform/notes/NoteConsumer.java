package social.kith.platform.notes;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.MDC;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;
import social.kith.platform.notes.Notes.NoteHeard;
import social.kith.platform.notes.Notes.NoteService;

/** Keeps what is heard from elsewhere, and remembers what it was told. */
@ApplicationScoped
public class NoteConsumer implements EventConsumer {
    private final NoteService notes;
    private final NoteReplicas copies;
    private final List<String> toldLive = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> traces = new ConcurrentHashMap<>();

    NoteConsumer(NoteService notes, NoteReplicas copies) {
        this.notes = notes;
        this.copies = copies;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(NoteHeard.class, (heard, event) -> {
            traces.put(heard.text(), List.of(Span.current().getSpanContext().getTraceId(), "" + MDC.get("traceId")));
            notes.keep(heard.noteId(), heard.text());
            // Only after it has kept it, so that a poisoned note is seen to leave no trace.
            if (heard.text().startsWith("poison")) throw new IllegalStateException("cannot be kept");
        });
        to.replicate(NoteHeard.class, copies::save);
        to.live(NoteHeard.class, heard -> {
            toldLive.add(heard.text());
            if (heard.text().startsWith("nobody")) throw new IllegalStateException("nobody listens");
        });
    }

    /** The texts that open connections were told of, in order. */
    public List<String> toldLive() {
        return toldLive;
    }

    /** The trace ids of the span and of the log while the note with that text was applied. */
    public List<String> traces(String text) {
        return traces.getOrDefault(text, List.of());
    }
}
