package social.kith.identity.export;

/** How far an archive is. */
enum ExportState {
    PENDING,
    READY,
    FAILED
}
