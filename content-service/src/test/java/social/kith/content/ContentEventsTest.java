package social.kith.content;

import social.kith.platform.testkit.ProducedEventsContract;

class ContentEventsTest extends ProducedEventsContract {
    ContentEventsTest() {
        super("content", "social.kith.content");
    }
}
