/** What SQLite needs from those who share one file. */
@NullMarked
package social.kith.platform.sqlite;

import org.jspecify.annotations.NullMarked;
