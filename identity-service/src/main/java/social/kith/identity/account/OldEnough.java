package social.kith.identity.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A date of birth of somebody who is old enough for an account; what day it is, UTC says. */
@Constraint(validatedBy = OldEnough.ByAge.class)
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface OldEnough {
    int MINIMUM_AGE = 13;

    String message() default "must be at least " + MINIMUM_AGE + " years ago";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves {@code null} to {@code @NotNull}. */
    final class ByAge implements ConstraintValidator<OldEnough, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate dateOfBirth, ConstraintValidatorContext context) {
            var today = LocalDate.now(context.getClockProvider().getClock().withZone(ZoneOffset.UTC));
            return dateOfBirth == null || !dateOfBirth.isAfter(today.minusYears(MINIMUM_AGE));
        }
    }
}
