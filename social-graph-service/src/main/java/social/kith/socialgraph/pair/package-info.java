/** What one user has set about another, with nothing more to say about it: the form of blocks and mutes. */
@NullMarked
package social.kith.socialgraph.pair;

import org.jspecify.annotations.NullMarked;
