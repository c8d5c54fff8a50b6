/** Posts, who may see them, and the feed. */
@NullMarked
package social.kith.content;

import org.jspecify.annotations.NullMarked;
