/** People whom somebody may know. */
@NullMarked
package social.kith.socialgraph.suggestion;

import org.jspecify.annotations.NullMarked;
