/** What {@code ./kith} runs: {@code up}, {@code down}, {@code rebuild} and {@code check}. */
@NullMarked
package social.kith.cluster.command;

import org.jspecify.annotations.NullMarked;
