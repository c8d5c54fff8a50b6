package social.kith.cluster;

/** One of the processes of a service, all on the same data; the first has number 0. */
record Instance(Service service, int number) {

    static Instance first(Service service) {
        return new Instance(service, 0);
    }

    /** What its log and its process are called: {@code chat-service}, and {@code chat-service-2} for the second. */
    String name() {
        return number == 0 ? service.module() : service.module() + "-" + (number + 1);
    }
}
