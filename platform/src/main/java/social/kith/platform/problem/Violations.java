package social.kith.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        return new Problem.FieldError(steps.isEmpty() ? "body" : String.join(".", steps), violation.getMessage());
    }
}
