/** Posts: written, seen by whom they are for, and removed. */
@NullMarked
package social.kith.content.post;

import org.jspecify.annotations.NullMarked;
