package social.kith.content.visibility;

/** What a post says: it is found by what it is about, and mentions somebody. */
record Text(Subject about, Person to) {
    @Override
    public String toString() {
        return "about " + about + ", to " + to;
    }
}
