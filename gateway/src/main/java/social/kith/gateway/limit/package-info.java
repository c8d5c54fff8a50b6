/** How much one client may ask of Kith, and how that is told. */
@NullMarked
package social.kith.gateway.limit;

import org.jspecify.annotations.NullMarked;
