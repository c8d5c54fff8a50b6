package social.kith.chat.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.chat.message.MessageView;
import social.kith.platform.problem.Problem;
import social.kith.platform.problem.Refusal;

/** Frames as text, read with the rules of the API's JSON and checked as its bodies are. */
@ApplicationScoped
class FrameJson {
    private final ObjectMapper json;
    private final Validator validator;

    FrameJson(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    ClientFrame read(String text) {
        ClientFrame frame = parse(text);
        if (frame == null) throw Refusal.invalid("frame", "must be a JSON object");
        check(frame);
        if (frame instanceof ClientFrame.Send send) {
            check(send.message());
            send.message().requireSomething();
        }
        return frame;
    }

    private void check(Object what) {
        List<Problem.FieldError> errors = validator.validate(what).stream()
                .map(FrameJson::error)
                .sorted(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::message))
                .toList();
        if (!errors.isEmpty()) throw Refusal.invalid(errors);
    }

    private @Nullable ClientFrame parse(String text) {
        try {
            return json.readValue(text, ClientFrame.class);
        } catch (InvalidTypeIdException unknown) {
            throw Refusal.invalid("type", "is not a type of frame");
        } catch (JsonProcessingException unreadable) {
            throw Refusal.invalid("frame", "is not JSON of the form that its type has");
        }
    }

    private static Problem.FieldError error(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replace(".<map value>", "");
        return new Problem.FieldError(path, violation.getMessage());
    }

    /** The name that a refused frame gave its message, where it can be made out. */
    @Nullable
    String clientMessageId(String text) {
        try {
            JsonNode name = json.readTree(text).path("clientMessageId");
            return name.isTextual() ? name.textValue() : null;
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    String write(ServerFrame frame) {
        return text(frame);
    }

    /** A message as it stands in frames. */
    String write(MessageView message) {
        return text(message);
    }

    /** A text as it stands in frames. */
    String write(String text) {
        return text(text);
    }

    /** A frame that another instance of this service has written. */
    ServerFrame readTold(String text) {
        try {
            return json.readValue(text, ServerFrame.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("No frame of ours", unreadable);
        }
    }

    private String text(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(what.getClass().getSimpleName() + " is no JSON", unwritable);
        }
    }
}
