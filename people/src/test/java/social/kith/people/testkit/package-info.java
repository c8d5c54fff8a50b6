/** What the tests of services that know people are made with. */
@NullMarked
package social.kith.people.testkit;

import org.jspecify.annotations.NullMarked;
