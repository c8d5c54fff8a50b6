/** Reactions: what those who see a post feel about it. */
@NullMarked
package social.kith.content.reaction;

import org.jspecify.annotations.NullMarked;
