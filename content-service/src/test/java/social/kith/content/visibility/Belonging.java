package social.kith.content.visibility;

import social.kith.content.Others;
import social.kith.content.visibility.Network.Membership;
import social.kith.people.testkit.Identity;

/** Who is where: in a group, behind a private profile, or not there any more. */
final class Belonging {
    private Belonging() {}

    record Join(Person who, Club club) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(who) && world.network.members.add(new Membership(who, club)))
                Others.joins(world.user(who), world.id(club));
        }

        @Override
        public String toString() {
            return who + " joins " + club;
        }
    }

    record Leave(Person who, Club club) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(who) && world.network.members.remove(new Membership(who, club)))
                Others.leaves(world.user(who), world.id(club));
        }

        @Override
        public String toString() {
            return who + " leaves " + club;
        }
    }

    record MakeProfile(Person who, boolean reserved) implements Step {
        @Override
        public void in(World world) {
            if (!world.network.isThere(who)) return;
            if (reserved ? world.network.reserved.add(who) : world.network.reserved.remove(who))
                Identity.changes(world.describe(who));
        }

        @Override
        public String toString() {
            return who + " makes their profile " + (reserved ? "private" : "public");
        }
    }

    record DeleteAccount(Person who) implements Step {
        @Override
        public void in(World world) {
            if (world.network.gone.add(who)) Identity.deletes(world.user(who));
        }

        @Override
        public String toString() {
            return who + " deletes their account";
        }
    }

    record ComeBack(Person who) implements Step {
        @Override
        public void in(World world) {
            if (world.network.gone.remove(who)) Identity.restores(world.user(who));
        }

        @Override
        public String toString() {
            return who + " comes back";
        }
    }
}
