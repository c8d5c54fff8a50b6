/** Requests that may be sent again without being carried out again. */
@NullMarked
package social.kith.platform.idempotency;

import org.jspecify.annotations.NullMarked;
