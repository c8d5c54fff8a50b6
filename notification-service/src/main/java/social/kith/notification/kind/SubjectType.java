package social.kith.notification.kind;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** What a notification can be about, and where the web app shows it. */
public enum SubjectType {
    USER("/users/{id}"),
    FOLLOW_REQUEST("/follow-requests"),
    GROUP("/groups/{id}"),
    EVENT("/events/{id}"),
    POST("/posts/{id}"),
    COMMENT("/posts/{post}#comment-{id}"),
    CONVERSATION("/conversations/{id}");

    private final String url;

    SubjectType(String url) {
        this.url = url;
    }

    /**
     * The page of the web app.
     *
     * @param post what it hangs on, where it is a part of a post
     */
    public String url(Id subject, @Nullable Id post) {
        return url.replace("{id}", subject.toString()).replace("{post}", String.valueOf(post));
    }
}
