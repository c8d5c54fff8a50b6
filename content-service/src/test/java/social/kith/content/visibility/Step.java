package social.kith.content.visibility;

/** Something that somebody does. Where it cannot be done, nothing happens, or it is refused as the rules say. */
interface Step {
    /** To the service, and to what is known of the world. */
    void in(World world);
}
