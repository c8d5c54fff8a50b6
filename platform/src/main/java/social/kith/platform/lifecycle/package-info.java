/** A service's life as a child of the launcher. */
@NullMarked
package social.kith.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
