/** Domain events leave here: appended in the transaction of the change, published in order after it. */
@NullMarked
package social.kith.platform.outbox;

import org.jspecify.annotations.NullMarked;
