/**
 * Who is mentioned in posts and comments. Who of them is told is {@code post.MentionTelling}'s to say, which notes it in the
 * same table: it alone knows who sees a post.
 */
@NullMarked
package social.kith.content.mention;

import org.jspecify.annotations.NullMarked;
