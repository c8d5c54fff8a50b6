/** Blocks: who wants nothing to do with whom. */
@NullMarked
package social.kith.socialgraph.block;

import org.jspecify.annotations.NullMarked;
