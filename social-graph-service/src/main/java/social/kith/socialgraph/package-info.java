/** Who follows whom. */
@NullMarked
package social.kith.socialgraph;

import org.jspecify.annotations.NullMarked;
