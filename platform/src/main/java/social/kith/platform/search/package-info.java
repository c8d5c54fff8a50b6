/** What searches by words have in common, whatever is looked for. */
@NullMarked
package social.kith.platform.search;

import org.jspecify.annotations.NullMarked;
