package social.kith.content.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Runs the properties where the service is: in the class loader of a test of Quarkus'. jqwik is an engine of its own, to
 * which that is not given; and a launcher would put another class loader in its place.
 */
@QuarkusTest
class VisibilityTest {
    @Test
    void everySurfaceAgreesWithTheRules() {
        var jqwik = new JqwikTestEngine();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(VisibilityProperties.class))
                .configurationParameter("jqwik.tries.default", System.getProperty("kith.tries", "15"))
                .configurationParameter("jqwik.shrinking.bounded.seconds", "60")
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .build();
        TestDescriptor properties = jqwik.discover(request, UniqueId.forEngine(jqwik.getId()));
        var results = new Results();
        jqwik.execute(ExecutionRequest.create(properties, results, request.getConfigurationParameters()));
        for (TestExecutionResult result : results.all)
            result.getThrowable().ifPresent(failure -> {
                throw new AssertionError("What people did before is printed above", failure);
            });
        assertThat(results.all).as("the property, its class and the engine").hasSize(3);
    }

    /** What came out. */
    private static final class Results implements EngineExecutionListener {
        final List<TestExecutionResult> all = new ArrayList<>();

        @Override
        public void executionFinished(TestDescriptor which, TestExecutionResult result) {
            all.add(result);
        }
    }
}
