/** What is asked of texts. */
@NullMarked
package social.kith.platform.text;

import org.jspecify.annotations.NullMarked;
