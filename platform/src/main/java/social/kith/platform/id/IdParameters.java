package social.kith.platform.id;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import social.kith.platform.problem.Refusal;

/** Reads an {@link Id} from a path or query; a malformed one is the client's mistake (400), not a missing thing. */
@Provider
public class IdParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Id.class ? (ParamConverter<T>) new IdConverter() : null;
    }

    private static final class IdConverter implements ParamConverter<Id> {
        @Override
        public Id fromString(String text) {
            try {
                return Id.parse(text);
            } catch (IllegalArgumentException malformed) {
                throw Refusal.invalid("id", "is not an id");
            }
        }

        @Override
        public String toString(Id id) {
            return id.toString();
        }
    }
}
