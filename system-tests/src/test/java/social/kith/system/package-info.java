/** Journeys through the gateway, against the real cluster, as the people who use it would make them. */
@NullMarked
package social.kith.system;

import org.jspecify.annotations.NullMarked;
