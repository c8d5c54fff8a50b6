/** What events look like, as schemas with examples; producers and consumers are each tested against them, alone. */
@NullMarked
package social.kith.contracts;

import org.jspecify.annotations.NullMarked;
