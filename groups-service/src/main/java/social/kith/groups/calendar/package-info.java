/** Events as files for calendars: iCalendar (RFC 5545). */
@NullMarked
package social.kith.groups.calendar;

import org.jspecify.annotations.NullMarked;
