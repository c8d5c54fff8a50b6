package social.kith.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** Turns Bean Validation's findings into field errors, named as the client wrote the fields. */
final class Violations {
    private Violations() {}

    static List<Problem.FieldError> of(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::message))
                .toList();
    }

    private static Problem.FieldError error(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            // The method and its parameter are our names, not the client's.
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) continue;
            String index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT && !steps.isEmpty())
                steps.add(steps.removeLast() + index);
            else steps.add(node.getName() + index);
        }
        String field = steps.isEmpty() ? queryParameter(violation).orElse("body") : String.join(".", steps);
        return new Problem.FieldError(field, violation.getMessage());
    }

    /** What the client calls it, where it is a parameter of the address that is wrong, and no member of the body. */
    private static Optional<String> queryParameter(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        Path.Node method = path.next();
        if (method.getKind() != ElementKind.METHOD || !path.hasNext()) return Optional.empty();
        Path.Node parameter = path.next();
        if (parameter.getKind() != ElementKind.PARAMETER) return Optional.empty();
        Class<?>[] types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
        int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        // The container's own subclass repeats the method without its annotations.
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(declared -> declared.getName().equals(method.getName()))
                .filter(declared -> Arrays.equals(declared.getParameterTypes(), types))
                .filter(declared -> declared.getParameters()[index].isAnnotationPresent(RestQuery.class))
                .map(declared -> declared.getParameters()[index].getName())
                .findFirst();
    }
}
