package social.kith.content.media.picture;

/**
 * How a picture is stored.
 *
 * @param bytes of the picture's file
 */
public record Picture(
        String contentType,
        int width,
        int height,
        long bytes,
        boolean animated,
        String thumbnailType,
        long thumbnailBytes) {
    /** Pixels. Wider or higher ones are made smaller, but for animations, whose frames stay as they are. */
    public static final int LARGEST_SIDE = 2_560;

    /** Pixels, of the small one. */
    public static final int THUMBNAIL_SIDE = 400;

    /** As the decoder says it to the service, in one line. */
    String line() {
        return String.join(
                " ",
                contentType,
                String.valueOf(width),
                String.valueOf(height),
                String.valueOf(bytes),
                String.valueOf(animated),
                thumbnailType,
                String.valueOf(thumbnailBytes));
    }

    public static Picture parse(String line) {
        String[] said = line.split(" ", -1);
        if (said.length != 7) throw new IllegalArgumentException("The decoder said something else than a picture");
        return new Picture(
                said[0],
                Integer.parseInt(said[1]),
                Integer.parseInt(said[2]),
                Long.parseLong(said[3]),
                Boolean.parseBoolean(said[4]),
                said[5],
                Long.parseLong(said[6]));
    }
}
