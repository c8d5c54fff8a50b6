/** Time-ordered 64-bit ids, strings outside. */
@NullMarked
package social.kith.platform.id;

import org.jspecify.annotations.NullMarked;
