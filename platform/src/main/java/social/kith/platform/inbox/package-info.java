/** Domain events arrive here: applied once, in order, and never lost. */
@NullMarked
package social.kith.platform.inbox;

import org.jspecify.annotations.NullMarked;
