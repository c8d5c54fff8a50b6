package social.kith.identity.session;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Checks tokens here with the keys themselves, in place of {@code KnownTokens}: the others ask for them, and this service need not ask itself. */
@ApplicationScoped
@Alternative
@Priority(2)
class OwnTokens extends JWTCallerPrincipalFactory {
    private final DefaultJWTTokenParser parser;

    OwnTokens(SigningKeys keys) {
        this.parser = new Parser(keys);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        var context = parser.parse(token, rules);
        return new DefaultJWTCallerPrincipal(
                token, context.getJoseObjects().getFirst().getHeader("typ"), context.getJwtClaims());
    }

    private static final class Parser extends DefaultJWTTokenParser {
        private final SigningKeys keys;

        Parser(SigningKeys keys) {
            this.keys = keys;
        }

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo rules) {
            return (signature, nesting) -> key(signature.getKeyIdHeaderValue());
        }

        private Key key(String id) throws UnresolvableKeyException {
            return keys.byId(id)
                    .orElseThrow(() -> new UnresolvableKeyException("No such key"))
                    .publicKey();
        }
    }
}
