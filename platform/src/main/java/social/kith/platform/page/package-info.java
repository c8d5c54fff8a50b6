/** Keyset pages and their cursors. */
@NullMarked
package social.kith.platform.page;

import org.jspecify.annotations.NullMarked;
