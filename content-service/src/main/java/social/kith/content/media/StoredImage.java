package social.kith.content.media;

/** Bytes in the store that somebody may see, and what they are. */
record StoredImage(String name, String contentType, long bytes) {
    /** What is stored under a name never changes. */
    String tag() {
        return "\"" + name + "\"";
    }

    String fileName() {
        return "kith-" + name + "." + contentType.substring("image/".length());
    }
}
