package social.kith.content.visibility;

import social.kith.people.testkit.SocialGraph;
import social.kith.platform.id.Id;

/** What people do to each other; social-graph-service tells of it. */
final class Relating {
    private Relating() {}

    record Follow(Pair pair) implements Step {
        @Override
        public void in(World world) {
            if (world.network.reaches(pair) && !world.network.follows.containsKey(pair))
                world.network.follows.put(pair, SocialGraph.follows(world.user(pair.one()), world.user(pair.other())));
        }

        @Override
        public String toString() {
            return pair.told("follows");
        }
    }

    record Unfollow(Pair pair) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(pair.one())) end(pair, world);
        }

        /** Who stops following is chosen no longer. */
        private static void end(Pair pair, World world) {
            Id follow = world.network.follows.remove(pair);
            if (follow == null) return;
            SocialGraph.unfollows(follow, world.user(pair.one()), world.user(pair.other()));
            for (Written post : world.posts) {
                if (post.author != pair.other()) continue;
                post.chosen.remove(pair.one());
                world.telling.followEnded(pair.one(), post);
            }
        }

        @Override
        public String toString() {
            return pair.told("unfollows");
        }
    }

    record Block(Pair pair) implements Step {
        /** As social-graph-service does it: first both follows end, and an unblocking brings none back. */
        @Override
        public void in(World world) {
            if (!world.network.reaches(pair) || !world.network.blocks.add(pair)) return;
            Unfollow.end(pair, world);
            Unfollow.end(pair.turned(), world);
            SocialGraph.blocks(world.user(pair.one()), world.user(pair.other()));
        }

        @Override
        public String toString() {
            return pair.told("blocks");
        }
    }

    record Unblock(Pair pair) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(pair.one()) && world.network.blocks.remove(pair))
                SocialGraph.unblocks(world.user(pair.one()), world.user(pair.other()));
        }

        @Override
        public String toString() {
            return pair.told("unblocks");
        }
    }

    record Mute(Pair pair) implements Step {
        @Override
        public void in(World world) {
            if (world.network.reaches(pair) && world.network.mutes.add(pair))
                SocialGraph.mutes(world.user(pair.one()), world.user(pair.other()));
        }

        @Override
        public String toString() {
            return pair.told("mutes");
        }
    }

    record Unmute(Pair pair) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(pair.one()) && world.network.mutes.remove(pair))
                SocialGraph.unmutes(world.user(pair.one()), world.user(pair.other()));
        }

        @Override
        public String toString() {
            return pair.told("unmutes");
        }
    }
}
