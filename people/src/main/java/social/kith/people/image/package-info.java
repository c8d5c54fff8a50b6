/** Which images there are, as the contexts know it whose things images hang on besides content's own. */
@NullMarked
package social.kith.people.image;

import org.jspecify.annotations.NullMarked;
