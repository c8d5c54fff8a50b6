package social.kith.identity.token;

import java.time.Duration;

/** What a token in a mail is good for, and for how long. */
public enum Purpose {
    PASSWORD_RESET(Duration.ofHours(1)),
    EMAIL_CONFIRMATION(Duration.ofDays(7));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    public Duration life() {
        return life;
    }
}
