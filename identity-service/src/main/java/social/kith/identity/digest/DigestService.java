package social.kith.identity.digest;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.id.Id;

/** Who wants the mail of the day, and in which language. */
@ApplicationScoped
public class DigestService {
    private final Digests digests;
    private final UnsubscribeTokens tokens;
    private final DigestSettings settings;

    DigestService(Digests digests, UnsubscribeTokens tokens, DigestSettings settings) {
        this.digests = digests;
        this.tokens = tokens;
        this.settings = settings;
    }

    public DigestView of(Id user) {
        return view(digests.choice(user));
    }

    public DigestView choose(Id user, DigestChoice choice) {
        digests.choose(user, choice);
        return view(choice);
    }

    /** What is no token of ours does nothing, and nobody is told which it was. */
    public void unsubscribe(String token) {
        tokens.user(token).ifPresent(digests::switchOff);
    }

    private DigestView view(DigestChoice choice) {
        return new DigestView(choice.enabled(), settings.at().isPresent(), choice.language());
    }
}
