package social.kith.identity.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that may be a nickname; shown as it is written, unique whatever its case. */
@Pattern(regexp = "[A-Za-z0-9_.]{3,30}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Nickname {
    String message() default "must be 3 to 30 of a-z, 0-9, _ and .";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
