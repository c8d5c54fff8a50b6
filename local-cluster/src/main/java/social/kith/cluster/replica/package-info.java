/** Whether what services have copied of each other is still what the others own. */
@NullMarked
package social.kith.cluster.replica;

import org.jspecify.annotations.NullMarked;
