package social.kith.platform.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says in the document what the generator does not see: the status that a method answers with, the components of a
 * record that may be null, and the examples of a service, {@code openapi-examples.json}, by the name of what they are
 * one of. Runs when a service is built.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AsInTheCode implements OASFilter {
    private static final String EXAMPLES = "openapi-examples.json";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName SAID = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.responses");
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final String NOTHING = "204";

    private final IndexView classes;
    private final Map<String, MethodInfo> operations = new HashMap<>();
    private final Map<String, ClassInfo> records = new HashMap<>();

    /** Called by the build with the classes of the service and of the platform. */
    public AsInTheCode(IndexView classes) {
        this.classes = classes;
        for (ClassInfo type : classes.getKnownClasses()) {
            if (type.isRecord()) records.put(type.simpleName(), type);
            for (MethodInfo method : type.methods())
                operations.put(type.name().withoutPackagePrefix() + "_" + method.name(), method);
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        MethodInfo method = operations.get(operation.getOperationId());
        if (method != null && !saysItself(method)) answers(operation.getResponses(), status(method));
        return operation;
    }

    private static boolean saysItself(MethodInfo method) {
        return method.annotations().stream()
                .anyMatch(annotation -> SAID.equals(annotation.name().packagePrefixName()));
    }

    private static String status(MethodInfo method) {
        AnnotationInstance said = method.annotation(STATUS);
        if (said != null) return String.valueOf(said.value().asInt());
        return method.returnType().kind() == Type.Kind.VOID ? NOTHING : "200";
    }

    private static void answers(@Nullable APIResponses responses, String status) {
        if (responses == null) return;
        Optional<String> guessed = responses.getAPIResponses().keySet().stream()
                .filter(any -> any.startsWith("2"))
                .findFirst();
        if (guessed.isEmpty() || guessed.get().equals(status)) return;
        var response = responses.getAPIResponse(guessed.get());
        responses.removeAPIResponse(guessed.get());
        responses.addAPIResponse(status, status.equals(NOTHING) ? response.content(null) : response);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) return;
        Map<String, Object> examples = examples();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = records.get(name.startsWith("Page") ? "Page" : name);
            if (type != null) describe(schema, type);
            if (examples.containsKey(name)) schema.setExamples(List.of(examples.remove(name)));
        });
        if (!examples.isEmpty()) throw new IllegalStateException(EXAMPLES + " has what nothing is: " + examples);
    }

    private void describe(Schema of, ClassInfo type) {
        for (RecordComponentInfo component : type.recordComponents()) {
            ClassInfo unwrapped = component.field().hasAnnotation(UNWRAPPED)
                    ? classes.getClassByName(component.type().name())
                    : null;
            if (unwrapped != null) describe(of, unwrapped);
            else if (isNullable(component)) addNull(of, component);
        }
    }

    private static void addNull(Schema of, RecordComponentInfo component) {
        Schema property = of.getProperties() == null ? null : of.getProperties().get(component.name());
        if (property == null) return;
        if (property.getRef() == null) {
            if (!property.getType().contains(Schema.SchemaType.NULL)) property.addType(Schema.SchemaType.NULL);
        } else
            of.addProperty(
                    component.name(),
                    OASFactory.createSchema()
                            .addAnyOf(property)
                            .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
    }

    private static Map<String, Object> examples() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(EXAMPLES)) {
            return file == null ? new HashMap<>() : new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
