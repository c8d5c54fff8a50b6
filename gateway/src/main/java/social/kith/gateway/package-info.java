/** The one door: which path goes where, who is signed in, and what no request gets past. */
@NullMarked
package social.kith.gateway;

import org.jspecify.annotations.NullMarked;
