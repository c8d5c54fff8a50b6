/** What {@code ./kith} runs: {@code up} and {@code down}. */
@NullMarked
package social.kith.cluster.command;

import org.jspecify.annotations.NullMarked;
