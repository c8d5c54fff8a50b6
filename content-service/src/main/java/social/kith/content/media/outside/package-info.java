/** What images hang on in other contexts: people, groups, messages. */
@NullMarked
package social.kith.content.media.outside;

import org.jspecify.annotations.NullMarked;
