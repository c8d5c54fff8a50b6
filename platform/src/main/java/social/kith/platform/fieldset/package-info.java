/** Sparse fieldsets: answers with no more than was asked for. */
@NullMarked
package social.kith.platform.fieldset;

import org.jspecify.annotations.NullMarked;
