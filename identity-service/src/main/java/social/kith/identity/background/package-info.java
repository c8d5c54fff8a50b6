/** Work that no request waits for. */
@NullMarked
package social.kith.identity.background;

import org.jspecify.annotations.NullMarked;
