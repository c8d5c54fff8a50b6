package social.kith.platform.seeded;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;

/** One violation of each architecture rule, so that each can be seen to fail. Never part of any application. */
public final class SeededViolations {
    private SeededViolations() {}

    /** An entity that everybody sees. */
    @Entity
    public static class OpenEntity {
        @Id
        long id;
    }

    /** A repository that everybody sees. */
    public static class OpenRepository implements PanacheRepositoryBase<Object, Long> {}

    /** Another, that Panache knows nothing of. */
    public static class OpenNativeRepository {}

    /** A resource that goes past the service to it. */
    @Path("/hasty")
    @Authenticated
    static class HastyResource {
        @Nullable
        OpenNativeRepository repository;
    }

    /** A resource that does not say who may call it, and goes past the service. */
    @Path("/seeded")
    static class OpenResource {
        @Nullable
        OpenRepository repository;
    }

    /** An event that is no record. */
    static class LooseEvent implements DomainEvent {
        @Override
        public String key() {
            return "loose";
        }
    }

    /** A class that is for nothing in particular, and filled from behind. */
    static class LooseHelper {
        @Inject
        @Nullable
        LooseEvent event;
    }

    /** Queries that keep their connections, three ways. */
    static class StreamingRepository implements PanacheRepositoryBase<OpenEntity, Long> {
        long all() {
            return streamAll().count();
        }
    }

    /** See above. */
    static class StreamingQuery {
        long some(PanacheQuery<OpenEntity> query) {
            return query.stream().count();
        }
    }

    /** See above. */
    static class StreamingNativeQuery {
        long some(Query query) {
            return query.getResultStream().count();
        }
    }

    /** SQL that Hibernate runs. */
    static class NativeQuery {
        List<Long> some(Session database) {
            return database.createNativeQuery("select 1", Long.class).getResultList();
        }
    }

    /** A change in SQL. */
    static class KeptNativeChange {
        int some(Session database) {
            return database.createNativeMutationQuery("delete from notes").executeUpdate();
        }
    }

    /** A query that does not. */
    static class KeptRepository implements PanacheRepositoryBase<OpenEntity, Long> {
        long some(PanacheQuery<OpenEntity> query) {
            return query.list().stream().count() + listAll().stream().count();
        }
    }

    /** A time in whatever form the driver likes. */
    static class TimelessRepository {
        void keep(PreparedStatement insert, Instant at) throws SQLException {
            insert.setObject(1, at);
        }
    }

    /** A transaction that commits what it broke off. */
    static class HalfService {
        @Transactional
        void half() throws IOException {
            throw new IOException("committed all the same");
        }
    }

    /** And the same again, said once for the whole class. */
    @Transactional
    static class HalvesService {
        void half() throws IOException {
            throw new IOException("committed all the same");
        }
    }

    /** A resource that creates as often as it is asked to. */
    @Path("/doubling")
    @Authenticated
    static class DoublingResource {
        @POST
        public Response create() {
            return Response.status(201).entity("another one").build();
        }
    }

    /** A resource that keeps the rules. */
    @Path("/kept")
    @Authenticated
    static class KeptResource {}

    /** Another. */
    @Path("/kept-open")
    @PermitAll
    static class KeptOpenResource {}

    /** A transaction that rolls back whatever happens. */
    static class KeptService {
        @Transactional(rollbackOn = Exception.class)
        void whole() throws IOException {
            throw new IOException("rolled back");
        }
    }
}
