package social.kith.identity.export;

import java.util.List;
import social.kith.identity.account.OwnProfile;
import social.kith.identity.digest.DigestView;
import social.kith.identity.session.OwnSession;

/** What this service holds of a user; not the hash of their password, which is nobody's to know. */
record IdentityData(OwnProfile profile, List<OwnSession> sessions, DigestView emailDigest) {}
