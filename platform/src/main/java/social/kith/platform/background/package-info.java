/** Work that no request waits for. */
@NullMarked
package social.kith.platform.background;

import org.jspecify.annotations.NullMarked;
