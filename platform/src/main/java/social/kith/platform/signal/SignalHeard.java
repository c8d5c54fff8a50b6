package social.kith.platform.signal;

/** Told within this instance: another instance of this service has called that out. */
public record SignalHeard(String text) {}
