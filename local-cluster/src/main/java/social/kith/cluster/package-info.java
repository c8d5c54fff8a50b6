/** The whole system on one machine without Docker: a Kafka broker in this JVM, the services as its children. */
@NullMarked
package social.kith.cluster;

import org.jspecify.annotations.NullMarked;
