package social.kith.identity;

import social.kith.platform.testkit.ProducedEventsContract;

class IdentityEventsTest extends ProducedEventsContract {
    IdentityEventsTest() {
        super("identity", "social.kith.identity");
    }
}
