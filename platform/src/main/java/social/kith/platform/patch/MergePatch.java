package social.kith.platform.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;

/**
 * Changes a part of something as a JSON merge patch says (RFC 7396): what it names is replaced, {@code null} clears,
 * all else stays. What comes out is read and checked as strictly as if it had been sent whole.
 */
@Singleton
public class MergePatch {
    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <T extends Record> T apply(ObjectNode patch, T current, Class<T> type) {
        ObjectNode whole = json.valueToTree(current);
        merge(whole, patch);
        T changed = read(whole, type);
        var violations = validator.validate(changed);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        return changed;
    }

    private static void merge(ObjectNode into, ObjectNode patch) {
        patch.properties().forEach(change -> {
            if (change.getValue() instanceof ObjectNode part && into.get(change.getKey()) instanceof ObjectNode whole)
                merge(whole, part);
            else into.set(change.getKey(), change.getValue());
        });
    }

    private <T> T read(ObjectNode whole, Class<T> type) {
        try {
            return json.treeToValue(whole, type);
        } catch (JsonProcessingException unreadable) {
            // As it comes where a body is read, so it is answered in the same words.
            throw new WebApplicationException(unreadable);
        }
    }
}
