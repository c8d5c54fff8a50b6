/** Asking to join, and deciding on it. */
@NullMarked
package social.kith.groups.joinrequest;

import org.jspecify.annotations.NullMarked;
