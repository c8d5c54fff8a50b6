/** How many comments and reactions posts have, as each viewer sees them. */
@NullMarked
package social.kith.content.count;

import org.jspecify.annotations.NullMarked;
