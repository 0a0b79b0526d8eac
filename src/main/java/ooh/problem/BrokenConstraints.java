package ooh.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** The faults that bean validation found, named by the field as it stands in the input, not by our method's names. */
final class BrokenConstraints {
    private BrokenConstraints() {}

    static List<Fault> faults(ConstraintViolationException broken) {
        return broken.getConstraintViolations().stream()
                .map(violation -> new Fault(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::message))
                .toList();
    }

    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                if (node.isInIterable() && node.getIndex() != null) {
                    field.append('[').append(node.getIndex()).append(']');
                }
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }
}
