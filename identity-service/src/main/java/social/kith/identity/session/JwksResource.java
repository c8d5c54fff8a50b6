package social.kith.identity.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The public keys that every service checks tokens with (RFC 7517). */
@Path("/.well-known/jwks.json")
@PermitAll
public class JwksResource {
    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    public SigningKeys.JwkSet keys() {
        return keys.publicKeys();
    }
}
