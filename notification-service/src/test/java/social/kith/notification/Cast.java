package social.kith.notification;

import static social.kith.notification.Scene.joined;
import static social.kith.notification.Scene.person;

import social.kith.notification.Scene.Post;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Who and what an {@link Occasion} is made of: the reader is told of what the actor does; Mia's is what is neither's. */
public final class Cast {
    public static final String TITLE = "Up the Brocken";
    public final TestUser reader;
    public final TestUser actor;
    public final TestUser mia = person("Mia");
    public final Id follow = Id.next();
    public final Id talk = Id.next();
    public final Id comment = Id.next();
    private Id group = Id.next();
    private Id event = Id.next();
    private Id invitation = Id.next();
    private Post post = Post.by(mia);

    public Cast() {
        this(person("Cleo"), person("Ana"));
    }

    /** Once more, with all else new. */
    public Cast(TestUser reader, TestUser actor) {
        this.reader = reader;
        this.actor = actor;
    }

    public Id group() {
        return group;
    }

    public Id event() {
        return event;
    }

    public Id invitation() {
        return invitation;
    }

    public Post post() {
        return post;
    }

    void makesGroup(TestUser creator) {
        group = Scene.group("Sunday hikers", creator);
    }

    /** Both are members of Mia's group. */
    void areMembers() {
        makesGroup(mia);
        joined(group, reader, "invitation");
        if (actor != reader) joined(group, actor, "invitation");
    }

    /** Both are members, and the reader comes, or waits for a place, to an event that was there before. */
    void areComing(String response) {
        makesGroup(mia);
        event = Scene.event(group, mia, TITLE);
        joined(group, reader, "invitation");
        if (actor != reader) joined(group, actor, "invitation");
        EventScene.answers(reader, event, group, response);
    }

    void makesEvent() {
        event = Scene.event(group, actor, TITLE);
    }

    void invites() {
        invitation = Scene.invited(group, reader, actor);
    }

    void posts(TestUser author) {
        post = Post.by(author);
    }

    void postsInGroup(TestUser author) {
        areMembers();
        post = Post.by(author, group);
    }
}
