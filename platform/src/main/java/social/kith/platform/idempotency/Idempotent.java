package social.kith.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource's method that creates something: with an {@code Idempotency-Key}, the same request again is answered as
 * it was, and creates nothing. All that the method does then commits in one transaction, with the note that it is done;
 * what has to come after the commit must be registered with that transaction.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
