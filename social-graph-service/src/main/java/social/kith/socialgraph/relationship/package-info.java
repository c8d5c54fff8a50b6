/** How two users stand to each other, all told; and who is there at all for whom. */
@NullMarked
package social.kith.socialgraph.relationship;

import org.jspecify.annotations.NullMarked;
