package social.kith.chat;

import social.kith.platform.testkit.ProducedEventsContract;

class ChatEventsTest extends ProducedEventsContract {
    ChatEventsTest() {
        super("chat", "social.kith.chat");
    }
}
