/** Who has blocked whom, as every context but identity and social-graph knows it. */
@NullMarked
package social.kith.people.block;

import org.jspecify.annotations.NullMarked;
