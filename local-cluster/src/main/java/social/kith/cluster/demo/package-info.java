/** A small network of people to look at. */
@NullMarked
package social.kith.cluster.demo;

import org.jspecify.annotations.NullMarked;
