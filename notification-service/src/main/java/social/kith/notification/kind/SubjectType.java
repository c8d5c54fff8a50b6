package social.kith.notification.kind;

import social.kith.platform.id.Id;

/** What a notification can be about, and where the web app shows it. */
public enum SubjectType {
    USER("/users/{id}"),
    FOLLOW_REQUEST("/follow-requests"),
    GROUP("/groups/{id}"),
    EVENT("/events/{id}"),
    CONVERSATION("/conversations/{id}");

    private final String url;

    SubjectType(String url) {
        this.url = url;
    }

    public String url(Id subject) {
        return url.replace("{id}", subject.toString());
    }
}
