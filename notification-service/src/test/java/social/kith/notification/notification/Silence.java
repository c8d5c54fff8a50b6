package social.kith.notification.notification;

import social.kith.people.testkit.SocialGraph;
import social.kith.platform.testkit.TestUser;

/** Why somebody is told nothing of somebody. */
enum Silence {
    MUTES {
        @Override
        void begin(TestUser reader, TestUser actor) {
            SocialGraph.mutes(reader, actor);
        }

        @Override
        void end(TestUser reader, TestUser actor) {
            SocialGraph.unmutes(reader, actor);
        }
    },
    BLOCKS {
        @Override
        void begin(TestUser reader, TestUser actor) {
            SocialGraph.blocks(reader, actor);
        }

        @Override
        void end(TestUser reader, TestUser actor) {
            SocialGraph.unblocks(reader, actor);
        }
    },
    IS_BLOCKED {
        @Override
        void begin(TestUser reader, TestUser actor) {
            SocialGraph.blocks(actor, reader);
        }

        @Override
        void end(TestUser reader, TestUser actor) {
            SocialGraph.unblocks(actor, reader);
        }
    };

    abstract void begin(TestUser reader, TestUser actor);

    abstract void end(TestUser reader, TestUser actor);
}
