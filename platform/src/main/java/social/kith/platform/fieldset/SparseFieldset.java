package social.kith.platform.fieldset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import social.kith.platform.page.Page;
import social.kith.platform.problem.Refusal;

/**
 * Answers {@code ?fields=title,content}, or {@code ?field[title,content]}, with these fields and the {@code id} alone;
 * of a page, for each of its items. A field that there is not is refused; one that the caller may not see is absent as
 * it always is.
 */
@Singleton
public class SparseFieldset {
    /** The priority of a response filter that has to see what the resource answered, before it is trimmed. */
    public static final int BEFORE = Priorities.USER + 1_000;

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final String PLAIN = "fields";
    private static final String BRACKET = "field[";

    private final ObjectMapper json;

    SparseFieldset(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = Priorities.USER)
    void trim(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!READS.contains(request.getMethod()) || response.getStatus() != 200 || !response.hasEntity()) return;
        var asked = asked(request.getUriInfo().getQueryParameters());
        if (asked.isEmpty()) return;
        Object entity = response.getEntity();
        // That of the method, or of the GenericEntity of one that answers with different things.
        Type declared = response.getEntityType();
        Set<String> kept = new LinkedHashSet<>(asked);
        kept.add("id");
        if (!(entity instanceof Record)) throw Refusal.invalid(PLAIN, "cannot be chosen of what is at this address");
        ObjectNode tree = json.valueToTree(entity);
        if (entity instanceof Page) {
            requireKnown(
                    asked, declared instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : Object.class);
            tree.get("items").forEach(item -> ((ObjectNode) item).retain(kept));
        } else {
            requireKnown(asked, entity.getClass());
            tree.retain(kept);
        }
        // Bytes, since a tree is not of the type that the resource says it answers with; JSON all the same.
        response.setEntity(json.writeValueAsBytes(tree), response.getEntityAnnotations(), JSON);
    }

    private static List<String> asked(Map<String, List<String>> query) {
        List<String> names = new ArrayList<>();
        query.forEach((name, values) -> {
            if (name.equals(PLAIN)) values.forEach(value -> add(names, value));
            else if (name.startsWith(BRACKET) && name.endsWith("]"))
                add(names, name.substring(BRACKET.length(), name.length() - 1));
        });
        return names;
    }

    private static void add(List<String> names, String list) {
        for (String name : list.split(",", -1)) {
            if (name.isBlank()) throw Refusal.invalid(PLAIN, "must name fields, with commas between them");
            names.add(name.strip());
        }
    }

    private void requireKnown(List<String> asked, Type type) {
        Set<String> known = new LinkedHashSet<>();
        collect(json.constructType(type), known);
        for (String name : asked)
            if (!known.contains(name))
                throw Refusal.invalid(PLAIN, "can be " + String.join(", ", known) + ", and not " + name);
    }

    /** Whatever fields a view may have, whether or not this one shows them. */
    private void collect(JavaType view, Set<String> known) {
        var config = json.getSerializationConfig();
        for (var property : config.introspect(view).findProperties()) {
            AnnotatedMember member = property.getAccessor();
            if (member == null) continue;
            if (config.getAnnotationIntrospector().findUnwrappingNameTransformer(member) != null)
                collect(member.getType(), known);
            else known.add(property.getName());
        }
    }
}
