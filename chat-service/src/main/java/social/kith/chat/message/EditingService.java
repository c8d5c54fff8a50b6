package social.kith.chat.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import social.kith.platform.id.Id;

/** Editing and deleting messages: kept first, then told to open sockets. */
@ApplicationScoped
public class EditingService {
    private final MessageEditing editing;
    private final Event<MessageAltered> altered;

    EditingService(MessageEditing editing, Event<MessageAltered> altered) {
        this.editing = editing;
        this.altered = altered;
    }

    MessageView edit(Id by, Id conversation, Id message, ObjectNode patch) {
        var edited = editing.edit(by, conversation, message, patch);
        edited.changed().ifPresent(this::tell);
        return edited.message();
    }

    void delete(Id by, Id conversation, Id message) {
        editing.delete(by, conversation, message).ifPresent(this::tell);
    }

    private void tell(ChangedMessage changed) {
        altered.fire(new MessageAltered(changed));
    }
}
