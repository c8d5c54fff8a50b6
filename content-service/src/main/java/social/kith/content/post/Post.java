package social.kith.content.post;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.Versioned;

/** Something that somebody wrote: with a privacy that says who sees it, or in a group, whose members do. */
@Entity
@Table(name = "posts")
@SecondaryTable(name = "group_posts", pkJoinColumns = @PrimaryKeyJoinColumn(name = "post_id"))
class Post implements Versioned {
    @jakarta.persistence.Id
    private long id;

    private long authorId;

    @Nullable
    private String title;

    private String content;

    @Convert(converter = PrivacyColumn.class)
    @Nullable
    private Privacy privacy;

    @Column(table = "group_posts")
    @Nullable
    private Long groupId;

    private Instant createdAt;
    private Instant updatedAt;
    private boolean edited;

    @Nullable
    private Instant deletedAt;

    protected Post() {}

    private Post(Id author, Draft draft, Instant at) {
        this.id = Id.next().value();
        this.authorId = author.value();
        this.title = draft.title();
        this.content = draft.content();
        this.createdAt = at;
        this.updatedAt = at;
    }

    static Post by(Id author, Draft draft, Privacy privacy, Instant at) {
        Post post = new Post(author, draft, at);
        post.privacy = privacy;
        return post;
    }

    static Post inGroup(Id group, Id author, Draft draft, Instant at) {
        Post post = new Post(author, draft, at);
        post.groupId = group.value();
        return post;
    }

    PostPublished published(AuthorPosts authorPosts) {
        return new PostPublished(id(), author(), privacy, group(), authorPosts);
    }

    /** Its author changes a post for as long as they see it; to anybody else it is not theirs. */
    void requireAuthor(Id by) {
        if (!author().equals(by)) throw Refusal.forbidden("Only its author changes a post.");
    }

    /** Says something else from now on, and shows that it did. */
    void say(Draft draft) {
        title = draft.title();
        content = draft.content();
        edited = true;
    }

    /** Is for others from now on. */
    void showTo(Privacy others) {
        privacy = others;
    }

    /** What has been changed is the next version. */
    void change(Instant at) {
        updatedAt = Versioned.after(updatedAt, at);
    }

    PostChanged changed(AuthorPosts authorPosts) {
        return new PostChanged(id(), author(), privacy, group(), authorPosts);
    }

    /**
     * An author can always delete what they wrote; to anybody else it is not theirs.
     *
     * @param moderates whether the other one deletes what is written in the post's group
     */
    void delete(Id by, boolean moderates, Instant at) {
        if (!author().equals(by) && !moderates)
            throw Refusal.forbidden(
                    groupId == null
                            ? "Only its author deletes a post."
                            : "Only its author and the group's creator and admins delete a post.");
        deletedAt = at;
    }

    PostRemoved removed(AuthorPosts authorPosts) {
        return new PostRemoved(id(), author(), group(), authorPosts);
    }

    /** Whether it is for all who follow its author. */
    boolean isForFollowers() {
        return privacy == Privacy.PUBLIC || privacy == Privacy.ALMOST_PRIVATE;
    }

    @Override
    public String version() {
        return Versioned.at(updatedAt);
    }

    Id id() {
        return new Id(id);
    }

    Id author() {
        return new Id(authorId);
    }

    @Nullable
    String title() {
        return title;
    }

    String content() {
        return content;
    }

    @Nullable
    Privacy privacy() {
        return privacy;
    }

    @Nullable
    Id group() {
        return groupId == null ? null : new Id(groupId);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    boolean edited() {
        return edited;
    }
}
