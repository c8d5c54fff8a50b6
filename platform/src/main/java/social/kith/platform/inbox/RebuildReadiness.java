package social.kith.platform.inbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service is not ready while its replicas are rebuilt. */
@Readiness
@Singleton
class RebuildReadiness implements HealthCheck {
    private final Rebuild rebuild;

    RebuildReadiness(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("replicas")
                .status(!rebuild.isUnderway())
                .build();
    }
}
