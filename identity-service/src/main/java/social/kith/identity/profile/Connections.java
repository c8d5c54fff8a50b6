package social.kith.identity.profile;

/** How many follow somebody, and how many they follow. */
public record Connections(long followers, long following) {
    public static final Connections NONE = new Connections(0, 0);
}
