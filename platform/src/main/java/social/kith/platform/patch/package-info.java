/** Changes of a part of something. */
@NullMarked
package social.kith.platform.patch;

import org.jspecify.annotations.NullMarked;
