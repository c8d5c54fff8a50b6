package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import social.kith.content.hashtag.Hashtags;
import social.kith.content.mention.Mentions;
import social.kith.content.replica.FollowReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** What else is written down of a post that is published or changed, in the transaction that does so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PostParts {
    private final Audience audience;
    private final PostMedia media;
    private final Hashtags hashtags;
    private final Mentions mentions;
    private final MentionTelling telling;
    private final MentionBacklog backlog;
    private final FollowReplicas follows;

    PostParts(
            Audience audience,
            PostMedia media,
            Hashtags hashtags,
            Mentions mentions,
            MentionTelling telling,
            MentionBacklog backlog,
            FollowReplicas follows) {
        this.audience = audience;
        this.media = media;
        this.hashtags = hashtags;
        this.mentions = mentions;
        this.telling = telling;
        this.backlog = backlog;
        this.follows = follows;
    }

    /** Those are chosen for it, for which nobody is so far. */
    void choose(Post post, Set<Id> users) {
        if (!users.isEmpty() && post.privacy() != Privacy.PRIVATE)
            throw Refusal.againstRule("Only a private post has an audience.");
        // Somebody who is not there and somebody who does not follow look the same.
        if (audience.choose(post, users) < users.size())
            throw Refusal.againstRule("Only people who follow you can be chosen.");
    }

    /** Those are chosen for it from now on, and nobody else. */
    void chooseAnew(Post post, Set<Id> users) {
        audience.clear(post.id());
        choose(post, users);
    }

    /** What hangs on what it says. */
    void say(Post post, List<Id> images) {
        media.hang(post.id(), post.author(), images);
        hashtags.write(post.id(), post.title(), post.content());
        mentions.write(post.author(), post.id(), null, post.title(), post.content());
    }

    /** What hangs on who sees it. */
    void show(Post post) {
        if (post.isForFollowers()) follows.newest(post.author(), post.id());
    }

    /** Who is mentioned in what it says now, and may see it, is told. */
    void tell(Post post) {
        telling.settle(post.id(), null);
    }

    /** So is who is mentioned in it or in a comment and is let see it now; what others may see no longer is taken back. */
    void tellOthers(Post post) {
        backlog.settle(post.id());
    }
}
