package social.kith.notification.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.EventScene.answers;
import static social.kith.notification.EventScene.cancels;
import static social.kith.notification.EventScene.groupDeleted;
import static social.kith.notification.EventScene.groupIsCalled;
import static social.kith.notification.EventScene.messageDeleted;
import static social.kith.notification.EventScene.moves;
import static social.kith.notification.EventScene.movesUp;
import static social.kith.notification.EventScene.reminderDue;
import static social.kith.notification.Scene.asksToJoin;
import static social.kith.notification.Scene.commentRemoved;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.event;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.invitation;
import static social.kith.notification.Scene.invited;
import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.member;
import static social.kith.notification.Scene.mentionRemoved;
import static social.kith.notification.Scene.mentions;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.postRemoved;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.reads;
import static social.kith.notification.Scene.takesReactionBack;
import static social.kith.notification.Scene.writes;
import static social.kith.notification.Scene.writesInGroup;
import static social.kith.notification.Settings.sets;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.mutes;
import static social.kith.people.testkit.SocialGraph.unmutes;

import java.util.List;
import social.kith.notification.Scene.Post;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Much of what can happen, and what its people see of it. */
final class Story {
    final TestUser ana = person("Ana");
    final TestUser bo = person("Bo");
    final TestUser cleo = person("Cleo");
    final TestUser erased = person("Eva");
    private final TestUser deleted = person("Dev");

    void happens() {
        follow("FollowRequested", Id.next(), erased, cleo);
        followAccepted(Id.next(), erased, bo, false);
        followAccepted(Id.next(), bo, erased, false);
        followAccepted(Id.next(), deleted, bo, false);
        follow("FollowRequested", Id.next(), ana, cleo);
        Id accepted = Id.next();
        follow("FollowRequested", accepted, bo, cleo);
        followAccepted(accepted, bo, cleo, true);
        followAccepted(Id.next(), cleo, ana, false);
        Id withdrawn = Id.next();
        follow("FollowRequested", withdrawn, cleo, bo);
        follow("FollowWithdrawn", withdrawn, cleo, bo);
        Id hikers = group("Sunday hikers", ana);
        invited(hikers, bo, ana);
        joined(hikers, bo, "invitation");
        asksToJoin(hikers, cleo, ana, bo);
        joined(hikers, cleo, "request");
        event(hikers, bo, "Up the Brocken");
        for (TestUser leaving : List.of(erased, deleted)) {
            joined(hikers, leaving, "invitation");
            writesInGroup(leaving, hikers, leaving == erased ? 1 : 2);
        }
        writesInGroup(bo, hikers, 3);
        writesInGroup(cleo, hikers, 4);
        member("MemberLeft", hikers, cleo);
        writesInGroup(bo, hikers, 5);
        writesInGroup(erased, hikers, 6);
        Id readers = group("Readers", ana);
        joined(readers, cleo, "invitation");
        joined(readers, bo, "invitation");
        member("MemberLeft", readers, cleo);
        member("MemberLeft", readers, bo);
        joined(readers, bo, "invitation");
        writesInGroup(ana, readers, 1);
        Id direct = Id.next();
        writes(ana, direct, 1, bo);
        reads(bo, direct, 1);
        writes(ana, direct, 2, bo);
        writes(erased, Id.next(), 1, bo);
        someAreSilent(hikers);
        someIsSwitchedOff();
        muchBecomesOfEvents();
        aGroupEnds();
        muchIsSaidOfPosts(hikers);
        for (TestUser leaving : List.of(erased, deleted)) Identity.deletes(leaving);
        Identity.erases(erased);
    }

    /** Ana mutes somebody for a time, Bo blocks them and lets it be so. */
    private void someAreSilent(Id hikers) {
        TestUser mia = person("Mia");
        joined(hikers, mia, "invitation");
        event(hikers, mia, "Before anything");
        mutes(ana, mia);
        event(hikers, mia, "While Ana hears nothing");
        writes(mia, Id.next(), 1, ana);
        unmutes(ana, mia);
        Id readers = group("Readers", mia);
        Id withdrawn = invited(readers, bo, mia);
        blocks(bo, mia);
        invitation("InvitationWithdrawn", withdrawn, readers, bo);
        event(hikers, mia, "While Bo hears nothing");
        assertThat(messagesTo(ana)).contains(created("Before anything"), created("While Bo hears nothing"));
        assertThat(messagesTo(ana)).noneMatch(said -> said.contains("While Ana") || said.contains("wrote to you"));
        assertThat(messagesTo(bo)).noneMatch(said -> said.contains("Mia"));
    }

    /** By Bo, for a time. */
    private void someIsSwitchedOff() {
        Post post = Post.by(bo);
        comments(ana, post);
        sets(bo, "post_comment", false);
        comments(cleo, post);
        comments(ana, Post.by(bo));
        sets(bo, "post_comment", true);
        comments(deleted, post);
        sets(bo, "post_reaction", false);
        reacts(ana, post, "like");
        sets(bo, "post_reaction", true);
    }

    private void muchBecomesOfEvents() {
        Id sailors = group("Sailors", ana);
        for (TestUser member : List.of(bo, cleo)) joined(sailors, member, "invitation");
        Id talk = Id.next();
        writes(ana, talk, 1, bo);
        writes(ana, talk, 2, bo);
        messageDeleted(ana, talk, 2, bo);
        writes(cleo, Id.next(), 1, bo);
        Id quiet = Id.next();
        writes(ana, quiet, 1, bo);
        messageDeleted(ana, quiet, 1, bo);
        for (String title : List.of("To the lake", "To the sea")) {
            Id trip = event(sailors, ana, title);
            answers(bo, trip, sailors, "going");
            answers(cleo, trip, sailors, "waiting");
            reminderDue(trip, sailors, title);
            moves(ana, trip, sailors, title);
            reminderDue(trip, sailors, title);
            movesUp(cleo, trip, sailors);
            if (title.endsWith("sea")) cancels(bo, trip, sailors, title);
        }
        groupIsCalled(sailors, "Old sailors");
    }

    private void aGroupEnds() {
        Id climbers = group("Climbers", cleo);
        joined(climbers, bo, "invitation");
        invited(climbers, ana, cleo);
        event(climbers, cleo, "Up the wall");
        writesInGroup(cleo, climbers, 1);
        comments(cleo, Post.by(bo, climbers));
        groupDeleted(climbers);
        assertThat(messagesTo(bo)).noneMatch(said -> said.contains("Climbers"));
    }

    private void muchIsSaidOfPosts(Id hikers) {
        for (Post post : List.of(Post.by(bo), Post.by(bo, hikers))) {
            Id taken = comments(ana, post);
            comments(ana, post);
            comments(erased, post);
            comments(deleted, post);
            comments(cleo, post);
            commentRemoved(taken, ana, post);
            reacts(ana, post, "like");
            reacts(ana, post, "love");
            reacts(cleo, post, "sad");
            takesReactionBack(cleo, post);
            mentions(ana, post);
            mentions(cleo, post);
            mentionRemoved(cleo, post, null);
            mentions(erased, ana, post, Id.next());
            mentions(cleo, ana, post, taken);
        }
        mentions(bo, ana, Post.by(erased), Id.next());
        mentions(bo, ana, Post.by(deleted), Id.next());
        Post removed = Post.by(ana);
        comments(bo, removed);
        reacts(bo, removed, "like");
        mentions(cleo, removed);
        postRemoved(removed);
        Post alone = Post.by(ana);
        commentRemoved(comments(bo, alone), bo, alone);
        // Cleo left the group before any of its posts; what is told of her own she does not see.
        comments(ana, Post.by(cleo, hikers));
        assertThat(messagesTo(cleo)).noneMatch(said -> said.contains("your post"));
        assertThat(messagesTo(bo)).contains("Cleo Test and 3 others commented on your post.");
    }

    private static String created(String title) {
        return "Mia Test created the event " + title + " in Sunday hikers.";
    }

    private static List<String> messagesTo(TestUser user) {
        return notificationsOf(user).extract().path("items.message");
    }
}
