/** Comments: what those who see a post say to it. */
@NullMarked
package social.kith.content.comment;

import org.jspecify.annotations.NullMarked;
