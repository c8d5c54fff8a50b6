/** Refusals, and the one mapper that turns whatever goes wrong into a problem document (RFC 9457). */
@NullMarked
package social.kith.platform.problem;

import org.jspecify.annotations.NullMarked;
