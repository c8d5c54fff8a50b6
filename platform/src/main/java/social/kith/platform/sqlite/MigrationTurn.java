package social.kith.platform.sqlite;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import social.kith.platform.instance.Turn;
import social.kith.platform.instance.Turns;

/** Instances that start at the same time migrate one after the other: on SQLite, Flyway does not see to that itself. */
@Singleton
class MigrationTurn implements FlywayConfigurationCustomizer {
    private final Instance<Turns> turns;

    MigrationTurn(Instance<Turns> turns) {
        this.turns = turns;
    }

    @Override
    public void customize(FluentConfiguration migration) {
        migration.callbacks(new OneAtATime(turns.get().of("migration")));
    }

    private static final class OneAtATime implements Callback {
        private final Turn turn;
        private Turn.@Nullable Taken taken;

        OneAtATime(Turn turn) {
            this.turn = turn;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return switch (event) {
                case BEFORE_MIGRATE, AFTER_MIGRATE, AFTER_MIGRATE_ERROR -> true;
                default -> false;
            };
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            // Whoever waits must not have the writer, which the one that migrates needs.
            return false;
        }

        @Override
        public void handle(Event event, Context context) {
            if (event == Event.BEFORE_MIGRATE) taken = take();
            else if (taken != null) {
                taken.close();
                turn.close();
            }
        }

        private Turn.Taken take() {
            try {
                return turn.take();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped before the migration", stopped);
            }
        }

        @Override
        public String getCallbackName() {
            return "one at a time";
        }
    }
}
