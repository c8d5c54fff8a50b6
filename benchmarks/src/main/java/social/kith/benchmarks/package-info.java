/** What requests cost, and that it does not grow with what there is. */
@NullMarked
package social.kith.benchmarks;

import org.jspecify.annotations.NullMarked;
