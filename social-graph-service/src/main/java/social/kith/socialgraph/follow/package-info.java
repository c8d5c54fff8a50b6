/** Following: at once where the profile is public, by request where it is private. */
@NullMarked
package social.kith.socialgraph.follow;

import org.jspecify.annotations.NullMarked;
