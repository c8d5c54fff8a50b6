package social.kith.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;

/** Says what is wrong with a body that is no JSON, or not the JSON that was asked for. */
final class UnreadableJson {
    private UnreadableJson() {}

    static Refusal refusal(JacksonException unreadable) {
        // In the middle of a value, it comes wrapped.
        if (!(unreadable instanceof JsonMappingException mapping)
                || mapping.getCause() instanceof StreamReadException) {
            var at = unreadable.getLocation();
            String where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            return Refusal.invalid("body", "is not valid JSON" + where);
        }
        // A command may refuse what it is made of.
        if (mapping.getCause() instanceof Refusal refusal) return refusal;
        return Refusal.invalid(path(mapping), message(mapping));
    }

    private static String message(JsonMappingException mapping) {
        return switch (mapping) {
            case UnrecognizedPropertyException unknown -> "is not a known property";
            case ValueInstantiationException refused when refused.getType().hasRawClass(Id.class) -> "is not an id";
            case ValueInstantiationException refused -> "is not valid";
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                "must be one of "
                        + Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "));
            default -> "has the wrong type";
        };
    }

    private static String path(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
        if (path.isEmpty()) return "body";
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
