package social.kith.content.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import social.kith.platform.testkit.Topic;

/**
 * Run by {@link VisibilityTest}. A failure prints its seed and the fewest steps that lead to it; with that {@code seed}
 * in the annotation it comes again.
 */
class VisibilityProperties {
    private static final Topic CONTENT = Topic.of("content");

    @AfterContainer
    static void close() {
        CONTENT.close();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everySurfaceShowsEverybodyExactlyWhatTheRulesSay(@ForAll("stories") List<Step> steps) {
        // jqwik shrinks in a thread of its own.
        Thread.currentThread().setContextClassLoader(VisibilityProperties.class.getClassLoader());
        World world = new World();
        for (Step step : steps) step.in(world);
        for (Person viewer : world.there()) new Surfaces(world, viewer).agreeWithTheRules();
        assertThat(world.telling.heard(CONTENT)).as("Told of mentions").isEqualTo(world.telling.expected());
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Steps.any().list().ofMinSize(1).ofMaxSize(40);
    }
}
