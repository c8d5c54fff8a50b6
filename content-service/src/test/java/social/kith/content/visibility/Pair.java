package social.kith.content.visibility;

/** Two different people: who follows, blocks or mutes whom. */
record Pair(Person one, Person other) {
    Pair turned() {
        return new Pair(other, one);
    }

    /** As a sentence of which that is the verb. */
    String told(String verb) {
        return one + " " + verb + " " + other;
    }
}
