package social.kith.groups;

import social.kith.platform.testkit.ProducedEventsContract;

class GroupsEventsTest extends ProducedEventsContract {
    GroupsEventsTest() {
        super("groups", "social.kith.groups");
    }
}
