package social.kith.content.reaction;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import social.kith.content.post.SeenPost;
import social.kith.platform.id.Id;

/** What somebody feels about a post: one thing at a time. */
@Entity
@Table(name = "reactions")
class Reaction {
    @jakarta.persistence.Id
    private long id;

    private long postId;
    private long userId;

    @Convert(converter = EmojiColumn.class)
    private Emoji emoji;

    private Instant createdAt;

    /** Its user has deleted their account. {@link ReactionErasure} alone changes it, for many at once. */
    @Column(updatable = false)
    private boolean hidden;

    protected Reaction() {}

    /** @param hidden whether the user has just deleted their account */
    Reaction(SeenPost post, Id user, boolean hidden, Emoji emoji, Instant at) {
        this.id = Id.next().value();
        this.postId = post.id().value();
        this.userId = user.value();
        this.hidden = hidden;
        this.emoji = emoji;
        this.createdAt = at;
    }

    /** It keeps its time, and so its place among the others: nobody meets it twice who reads them page by page. */
    void change(Emoji emoji) {
        this.emoji = emoji;
    }

    ReactionSet set(SeenPost to) {
        return new ReactionSet(to.id(), to.author(), user(), emoji, to.group());
    }

    ReactionRemoved removed(SeenPost from) {
        return new ReactionRemoved(from.id(), from.author(), user(), from.group());
    }

    Id user() {
        return new Id(userId);
    }

    Emoji emoji() {
        return emoji;
    }
}
