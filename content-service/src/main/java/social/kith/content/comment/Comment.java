package social.kith.content.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.content.post.SeenPost;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.Versioned;

/** What somebody says to a post. */
@Entity
@Table(name = "comments")
class Comment implements Versioned {
    @jakarta.persistence.Id
    private long id;

    private long postId;
    private long authorId;
    private String content;
    private Instant createdAt;
    private Instant updatedAt;
    private boolean edited;

    /** Its author has deleted their account. {@link CommentErasure} alone changes it, for many at once. */
    @Column(updatable = false)
    private boolean hidden;

    @Nullable
    private Instant deletedAt;

    protected Comment() {}

    /** @param hidden whether the author has just deleted their account */
    Comment(SeenPost post, Id author, boolean hidden, String content, Instant at) {
        this.id = Id.next().value();
        this.postId = post.id().value();
        this.authorId = author.value();
        this.hidden = hidden;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    CommentAdded added(SeenPost to) {
        return new CommentAdded(id(), to.id(), to.author(), author(), to.group());
    }

    void edit(String content, Instant at) {
        this.content = content;
        this.edited = true;
        this.updatedAt = Versioned.after(updatedAt, at);
    }

    /** Its author deletes it, the post's author, and who keeps order in the post's group; to others it is not theirs. */
    CommentRemoved delete(Id by, SeenPost on, boolean moderates, Instant at) {
        if (!isBy(by) && !on.author().equals(by) && !moderates)
            throw Refusal.forbidden(
                    "Only its author, the post's author and a group's creator and admins delete a comment.");
        deletedAt = at;
        return new CommentRemoved(id(), on.id(), on.author(), author(), on.group());
    }

    boolean isBy(Id user) {
        return author().equals(user);
    }

    @Override
    public String version() {
        return Versioned.at(updatedAt);
    }

    Id id() {
        return new Id(id);
    }

    Id post() {
        return new Id(postId);
    }

    Id author() {
        return new Id(authorId);
    }

    String content() {
        return content;
    }

    /** As it is shown. */
    CommentRow row() {
        return new CommentRow(id(), post(), author(), content, createdAt, updatedAt, edited);
    }
}
