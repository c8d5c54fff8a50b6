/** How often somebody may try. */
@NullMarked
package social.kith.identity.limit;

import org.jspecify.annotations.NullMarked;
