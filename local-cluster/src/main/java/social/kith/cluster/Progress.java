package social.kith.cluster;

/** Hears, in sentences for people, what a cluster is doing. */
@FunctionalInterface
public interface Progress {

    /** For whoever does not want to know. */
    Progress SILENT = line -> {};

    /** Called from several threads. */
    void line(String line);
}
