package social.kith.chat.conversation;

import java.util.List;
import social.kith.platform.testkit.ConsumedEventsContract;

class ConsumedEventsTest extends ConsumedEventsContract {
    ConsumedEventsTest() {
        super(List.of(new GroupsConsumer(new ConversationRepository(), new MemberRepository())));
    }
}
