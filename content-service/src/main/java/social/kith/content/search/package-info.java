/** Finding posts, people and groups by words, and posts by their tags. */
@NullMarked
package social.kith.content.search;

import org.jspecify.annotations.NullMarked;
