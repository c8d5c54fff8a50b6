/** Who is mentioned in posts and comments. */
@NullMarked
package social.kith.content.mention;

import org.jspecify.annotations.NullMarked;
