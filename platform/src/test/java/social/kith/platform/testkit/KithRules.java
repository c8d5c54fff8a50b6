package social.kith.platform.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.query.QueryProducer;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.idempotency.Idempotent;

/** How code in a service is laid out, as rules that fail the build. Each is tested with a violation of it. */
public final class KithRules {
    @ArchTest
    public static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule REPOSITORIES_STAY_IN_THEIR_PACKAGE = classes()
            .that(describe("are repositories", KithRules::isRepository))
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_RESOURCE_SAYS_WHO_MAY_CALL_IT = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule RESOURCES_CALL_SERVICES_NOT_REPOSITORIES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat(describe("are repositories", KithRules::isRepository))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVENTS_ARE_RECORDS = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_THE_PLATFORM_SPEAKS_TO_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("social.kith.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    /**
     * A stream of results keeps its connection until the request ends, read to its end or not; as many such requests
     * as there are connections, and those that want to write wait for each other.
     */
    @ArchTest
    public static final ArchRule QUERIES_GIVE_LISTS_NOT_STREAMS = noClasses()
            .should()
            .callMethodWhere(describe("a query gives a stream", KithRules::streamsResults))
            .because("a stream keeps its connection until the request ends; getResultList() and list() do not")
            .allowEmptyShould(true);

    /** Jakarta Transactions commit where a checked exception is thrown, unless they are told otherwise. */
    @ArchTest
    public static final ArchRule TRANSACTIONS_ROLL_BACK_WHATEVER_IS_THROWN = methods()
            .that(describe("are transactional", KithRules::isTransactional))
            .should(new ArchCondition<>("declare no checked exception, or roll back for every exception") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    for (var thrown : method.getExceptionTypes())
                        if (!thrown.isAssignableTo(RuntimeException.class) && !rollsBackForAll(method))
                            events.add(violated(
                                    method, method.getFullName() + " commits when it throws " + thrown.getName()));
                }
            })
            .allowEmptyShould(true);

    /**
     * What Hibernate has kept of a native query whose rows are single values ({@code Long.class}) it never finds again: each
     * run compares itself with up to 2,048 earlier ones, and is kept as well.
     */
    @ArchTest
    public static final ArchRule QUERIES_IN_SQL_ARE_NOT_HIBERNATES = noClasses()
            .should()
            .callMethodWhere(describe("a native query is made", KithRules::makesNativeQuery))
            .because("Reads runs SQL at a fraction of the cost; what changes rows is for Writes, or a native mutation"
                    + " query (ADR 23)")
            .allowEmptyShould(true);

    /** Every {@code POST} that needs no {@code Idempotency-Key}, and why. */
    private static final Map<String, String> HARMLESS_TWICE = Map.ofEntries(
            entry("AuthResource.register", "nobody is signed in whose key it could be; the address is taken then"),
            entry("AuthResource.login", "nobody is signed in whose key it could be"),
            entry("AuthResource.logout", "whose key it was is not signed in any longer"),
            entry("PasswordResetResource.send", "nobody is signed in; the second link is the one that counts"),
            entry("PasswordResetResource.confirm", "nobody is signed in; a token is good for once"),
            entry("EmailVerificationResource.sendAgain", "the second link is the one that counts"),
            entry("EmailVerificationResource.confirm", "nobody need be signed in; a token is good for once"),
            entry("SessionResource.resolve", "only asks, with a secret that belongs in no address"),
            entry("UnsubscribeResource.unsubscribe", "nobody need be signed in; off is off"),
            entry("FollowRequestResource.accept", "settled is settled: 409"),
            entry("FollowRequestResource.decline", "settled is settled: 409"),
            entry("InvitationResource.accept", "settled is settled: 409"),
            entry("InvitationResource.decline", "settled is settled: 409"),
            entry("JoinRequestResource.accept", "settled is settled: 409"),
            entry("JoinRequestResource.decline", "settled is settled: 409"),
            entry("MediaResource.upload", "has its key minded by OnceForKey, and holds no writer while it decodes"),
            entry("MessageResource.send", "has a key of its own, clientMessageId"),
            entry("NotificationResource.markRead", "read is read"),
            entry("NotificationResource.markAllRead", "read is read"));

    /** What is sent again must not create again; see {@code Idempotency-Key} in the API. */
    @ArchTest
    public static final ArchRule WHAT_IS_POSTED_IS_IDEMPOTENT = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and(describe("are not harmless twice", method -> !HARMLESS_TWICE.containsKey(nameOf(method))))
            .should()
            .beAnnotatedWith(Idempotent.class)
            .allowEmptyShould(true);

    /** Hibernate binds an {@code Instant} as the milliseconds that a table has; SQLite's driver would make text of it. */
    @ArchTest
    public static final ArchRule TIMES_ARE_NUMBERS_IN_THE_DATABASE = noClasses()
            .should()
            .callMethodWhere(describe("a value is bound as the driver pleases", KithRules::bindsUnseen))
            .because("the driver has its own form of a time; setLong(…, time.toEpochMilli()) has the table's")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS_FOR =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    /**
     * A package is understood without those that use it. Each service whose packages can be so says it in its own
     * {@code ArchitectureTest}: in identity-service {@code account} and {@code session} need each other.
     */
    public static final ArchRule NO_PACKAGES_NEED_EACH_OTHER =
            slices().matching("social.kith.(*).(*)..").should().beFreeOfCycles();

    private KithRules() {}

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** Panache's, and those that speak to the database themselves. A {@code …Replicas} may be its package's face. */
    private static boolean isRepository(JavaClass type) {
        return type.isAssignableTo(PanacheRepositoryBase.class)
                || type.getSimpleName().endsWith("Repository");
    }

    private static boolean streamsResults(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return Set.of("stream", "streamAll", "getResultStream").contains(call.getName())
                && Stream.of(Query.class, PanacheQuery.class, PanacheRepositoryBase.class)
                        .anyMatch(owner::isAssignableTo);
    }

    private static boolean makesNativeQuery(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return call.getName().equals("createNativeQuery")
                && Stream.of(EntityManager.class, QueryProducer.class).anyMatch(owner::isAssignableTo);
    }

    private static boolean bindsUnseen(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(PreparedStatement.class)
                && Set.of("setObject", "setTimestamp", "setDate", "setTime").contains(call.getName());
    }

    private static boolean isTransactional(JavaMethod method) {
        var owner = method.getOwner();
        // On an interceptor it says what is intercepted.
        return !owner.isAnnotatedWith(Interceptor.class)
                && (method.isAnnotatedWith(Transactional.class) || owner.isAnnotatedWith(Transactional.class));
    }

    private static boolean rollsBackForAll(JavaMethod method) {
        var transaction = method.tryGetAnnotationOfType(Transactional.class)
                .orElseGet(() -> method.getOwner().getAnnotationOfType(Transactional.class));
        return List.of(transaction.rollbackOn()).contains(Exception.class);
    }
}
