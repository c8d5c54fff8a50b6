/** Several instances of one service: who does what only one of them may do at a time. */
@NullMarked
package social.kith.platform.instance;

import org.jspecify.annotations.NullMarked;
