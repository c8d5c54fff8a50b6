/** Who is calling, as the JWT says it. */
@NullMarked
package social.kith.platform.identity;

import org.jspecify.annotations.NullMarked;
