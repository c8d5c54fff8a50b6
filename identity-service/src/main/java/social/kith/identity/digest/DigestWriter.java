package social.kith.identity.digest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.identity.account.AccountService.Reachable;
import social.kith.identity.digest.UnreadNotifications.Item;
import social.kith.identity.digest.UnreadNotifications.News;
import social.kith.identity.mail.Letter;
import social.kith.platform.id.Id;

/**
 * Words for the mail of the day. What people have called themselves and their groups stands in its lines, and nowhere
 * else: it can begin no line of its own, turn no line around, and is no link that a mail program would make of it.
 */
@Singleton
class DigestWriter {
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern LINK = Pattern.compile("(?<=\\S)([.@/])(?=\\S)");
    /** Without width, and no part of any address. */
    private static final String JOINER = "\u2060";

    private final UnsubscribeTokens tokens;
    private final String site;

    DigestWriter(UnsubscribeTokens tokens, @ConfigProperty(name = "kith.public-url") String site) {
        this.tokens = tokens;
        this.site = site.replaceFirst("/+$", "");
    }

    /** What a template has; no more than that is in it. */
    record Body(List<Item> items, int more, int conversations, String site, String stop) {}

    Letter write(Reachable to, Language language, News news) {
        String token = tokens.of(to.card().id());
        List<Item> items = news.items().stream()
                .map(item -> new Item(harmless(item.message()), site + item.url()))
                .toList();
        var body = new Body(
                items, news.count() - items.size(), news.conversations(), site, site + "/email-digest#" + token);
        return new Letter(
                Id.next(),
                to.card().id(),
                to.email(),
                subject(language, news.all()).render().strip(),
                text(language, body).render(),
                // RFC 2369 and 8058.
                Map.of(
                        "List-Unsubscribe",
                        "<" + site + "/api/v1/email-digest/unsubscribe?token=" + token + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }

    static String harmless(String words) {
        return LINK.matcher(BREAKS.matcher(words).replaceAll(" ")).replaceAll("$1" + JOINER);
    }

    private static TemplateInstance subject(Language language, int count) {
        return switch (language) {
            case EN -> Texts.digestSubject(count);
            case DE -> Texts.digestSubject_de(count);
        };
    }

    private static TemplateInstance text(Language language, Body body) {
        return switch (language) {
            case EN -> Texts.digest(body);
            case DE -> Texts.digest_de(body);
        };
    }

    /** The templates, {@code templates/mail}; those of a language but English end in it. */
    @CheckedTemplate(basePath = "mail")
    static class Texts {
        static native TemplateInstance digestSubject(int count);

        static native TemplateInstance digestSubject_de(int count);

        static native TemplateInstance digest(Body body);

        static native TemplateInstance digest_de(Body body);

        private Texts() {}
    }
}
