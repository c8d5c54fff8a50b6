package social.kith.content.visibility;

import java.util.Locale;

/** What a post is about: the word by which it is found. */
enum Subject {
    TEA,
    COFFEE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
