package social.kith.content.visibility;

import static social.kith.content.visibility.World.answers;

import social.kith.content.Comments;
import social.kith.content.Reactions;

/** What people say to posts, and feel about them. */
final class Answering {
    private Answering() {}

    record Comment(Person who, int number) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(who)) world.post(number).ifPresent(post -> say(world, post));
        }

        private void say(World world, Written post) {
            boolean sees = world.rules.sees(who, post);
            var answer = Comments.commenting(world.user(who), post.id);
            answers(this, sees ? 201 : 404, answer);
            if (sees)
                world.comments.add(
                        new Said(world.comments.size(), answer.extract().path("id"), who, post));
        }

        @Override
        public String toString() {
            return who + " comments on post " + number;
        }
    }

    record TakeCommentBack(Person who, int number) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(who)) world.comment(number).ifPresent(comment -> delete(world, comment));
        }

        /** An author can always delete what they said; a post's author, what is said to it. */
        private void delete(World world, Said comment) {
            boolean own = who == comment.author && !comment.deleted && !comment.to.deleted;
            boolean seen = world.rules.sees(who, comment);
            boolean may = own || seen && who == comment.to.author;
            answers(this, may ? 204 : seen ? 403 : 404, Comments.deleting(world.user(who), comment.id));
            if (may) comment.deleted = true;
        }

        @Override
        public String toString() {
            return who + " deletes comment " + number;
        }
    }

    record React(Person who, int number, String emoji) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(who)) world.post(number).ifPresent(post -> react(world, post));
        }

        private void react(World world, Written post) {
            boolean sees = world.rules.sees(who, post);
            answers(this, sees ? 200 : 404, Reactions.reacting(world.user(who), post.id, emoji));
            if (sees) post.reactions.put(who, emoji);
        }

        @Override
        public String toString() {
            return who + " reacts to post " + number + " with " + emoji;
        }
    }

    record TakeReactionBack(Person who, int number) implements Step {
        @Override
        public void in(World world) {
            if (world.network.isThere(who)) world.post(number).ifPresent(post -> takeBack(world, post));
        }

        /** Also from a post that they see no longer. */
        private void takeBack(World world, Written post) {
            boolean may = world.rules.sees(who, post) || !post.deleted && post.reactions.containsKey(who);
            answers(this, may ? 204 : 404, Reactions.takingBack(world.user(who), post.id));
            if (may) post.reactions.remove(who);
        }

        @Override
        public String toString() {
            return who + " takes their reaction to post " + number + " back";
        }
    }
}
