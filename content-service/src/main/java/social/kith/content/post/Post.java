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

/** Something that somebody wrote: with a privacy that says who sees it, or in a group, whose members do. */
@Entity
@Table(name = "posts")
@SecondaryTable(name = "group_posts", pkJoinColumns = @PrimaryKeyJoinColumn(name = "post_id"))
class Post {
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

    private Post(Id author, @Nullable String title, String content, Instant at) {
        this.id = Id.next().value();
        this.authorId = author.value();
        this.title = title;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    static Post by(Id author, CreatePost command, Instant at) {
        Post post = new Post(author, command.title(), command.content(), at);
        post.privacy = command.privacy();
        return post;
    }

    static Post inGroup(Id group, Id author, CreateGroupPost command, Instant at) {
        Post post = new Post(author, command.title(), command.content(), at);
        post.groupId = group.value();
        return post;
    }

    PostPublished published(AuthorPosts authorPosts) {
        return new PostPublished(id(), author(), privacy, group(), authorPosts);
    }

    /** An author can always delete what they wrote; to anybody else it is not theirs. */
    void delete(Id by, Instant at) {
        if (!author().equals(by)) throw Refusal.forbidden("Only its author deletes a post.");
        deletedAt = at;
    }

    PostRemoved removed(AuthorPosts authorPosts) {
        return new PostRemoved(id(), author(), group(), authorPosts);
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
