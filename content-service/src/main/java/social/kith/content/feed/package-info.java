/** What is new: from those whom one follows, and from everybody. */
@NullMarked
package social.kith.content.feed;

import org.jspecify.annotations.NullMarked;
