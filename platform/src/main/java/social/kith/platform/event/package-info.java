/** What a domain event is, and how it looks on the wire (CloudEvents 1.0, binary mode over Kafka). */
@NullMarked
package social.kith.platform.event;

import org.jspecify.annotations.NullMarked;
