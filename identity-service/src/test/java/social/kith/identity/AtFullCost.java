package social.kith.identity;

import io.quarkus.test.junit.QuarkusTestProfile;

/** With hashes that cost what they do where people sign in. */
public class AtFullCost implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
        return "relaxed";
    }
}
