package social.kith.content.media.picture;

/** Why a file is not taken, in words for whoever sent it. */
public final class Unfit extends Exception {
    /** Kinds of it. */
    public enum Reason {
        /** It is no image, another kind of image, or damaged. */
        WRONG_TYPE,
        /** It has more pixels, frames or work in it than is taken. */
        TOO_LARGE
    }

    private final Reason reason;

    public Unfit(Reason reason, String words) {
        super(words, null, false, false);
        this.reason = reason;
    }

    static Unfit damaged(Format format, String how) {
        return new Unfit(Reason.WRONG_TYPE, "This " + format.words() + " is damaged: " + how + ".");
    }

    static Unfit tooLarge(String words) {
        return new Unfit(Reason.TOO_LARGE, words);
    }

    public Reason reason() {
        return reason;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
