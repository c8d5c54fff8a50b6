package social.kith.identity.account;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.CodePointLength;
import social.kith.identity.password.PasswordPolicy;

/** A text that is long enough to be a password; {@link PasswordPolicy} has more to say. */
@CodePointLength(min = PasswordPolicy.SHORTEST, max = PasswordPolicy.LONGEST)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Password {
    String message() default "must be 10 to 128 characters long";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
