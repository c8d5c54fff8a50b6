/** How the other contexts are asked. */
@NullMarked
package social.kith.identity.context;

import org.jspecify.annotations.NullMarked;
