package social.kith.socialgraph;

import social.kith.platform.testkit.ProducedEventsContract;

class SocialGraphEventsTest extends ProducedEventsContract {
    SocialGraphEventsTest() {
        super("social-graph", "social.kith.socialgraph");
    }
}
