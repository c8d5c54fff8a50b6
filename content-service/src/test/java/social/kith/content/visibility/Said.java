package social.kith.content.visibility;

/** A comment. */
final class Said {
    final String id;
    final Person author;
    final Written to;
    private final int number;
    boolean deleted;

    Said(int number, String id, Person author, Written to) {
        this.number = number;
        this.id = id;
        this.author = author;
        this.to = to;
    }

    @Override
    public String toString() {
        return "comment " + number;
    }
}
