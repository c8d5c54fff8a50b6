/** The one clock. */
@NullMarked
package social.kith.platform.time;

import org.jspecify.annotations.NullMarked;
