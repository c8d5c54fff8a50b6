package social.kith.identity.password;

/** Hashes as they were once made. */
public final class Hashes {
    private Hashes() {}

    /** With less memory and fewer passes than today. */
    public static String cheap(String password) {
        return new Argon2(8 * 1024, 1, 1).encode(password, new byte[16]);
    }
}
