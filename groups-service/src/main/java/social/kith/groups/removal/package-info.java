/** Groups that are deleted: there for nobody at once, and gone in slices. */
@NullMarked
package social.kith.groups.removal;

import org.jspecify.annotations.NullMarked;
