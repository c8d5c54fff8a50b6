/** What becomes of all that somebody wrote when they leave, come back or are erased, and of what was deleted long ago. */
@NullMarked
package social.kith.content.erasure;

import org.jspecify.annotations.NullMarked;
