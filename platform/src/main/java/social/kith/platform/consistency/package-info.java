/** Nobody overtakes themselves: reads wait for what the caller was told is written. */
@NullMarked
package social.kith.platform.consistency;

import org.jspecify.annotations.NullMarked;
