package social.kith.identity.digest;

/** A language that mails of the day are written in. */
public enum Language {
    EN,
    DE
}
