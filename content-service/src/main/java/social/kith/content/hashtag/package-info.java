/** The #tags that are in texts, and which posts have them. */
@NullMarked
package social.kith.content.hashtag;

import org.jspecify.annotations.NullMarked;
